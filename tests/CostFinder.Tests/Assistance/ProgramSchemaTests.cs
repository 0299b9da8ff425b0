using System.Text;
using NJsonSchema;

namespace CostFinder.Tests.Assistance;

public class ProgramSchemaTests
{
    [Theory]
    [InlineData("programs", "program")]
    [InlineData("payment-plans", "payment-plan")]
    [InlineData("parameters", "poverty-guidelines")]
    public async Task Every_file_fits_its_schema(string folder, string schemaName)
    {
        var schema = await Schema(schemaName);
        var files = RealPrograms.Files.In(folder).Where(file => folder != "parameters" || file.Path.EndsWith("/poverty-guidelines.json", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(schema.Validate(Encoding.UTF8.GetString(file.Content)).Select(error => $"{file.Path}: {error}")));
    }

    [Theory]
    [InlineData("\"kind\": \"veteran\", ", "\"kind\": \"veterans\", ")] // no such rule
    [InlineData("\"source\": 0 }", "\"source\": 0, \"years\": 18 }")] // a field of another rule
    [InlineData("\"reviewBy\": \"2027-01-31\"", "\"reviewBy\": \"January 2027\"")]
    [InlineData("\"treatments\": [\"iv-ketamine\"]", "\"treatments\": [\"ketamine\"]")]
    public async Task A_fault_in_a_program_is_found(string right, string wrong)
    {
        var schema = await Schema("program");
        var text = Encoding.UTF8.GetString(RealPrograms.Files.Get("programs/clinic-veteran-discount.json").Content);
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static Task<JsonSchema> Schema(string name) => JsonSchema.FromFileAsync(
        Path.Combine(AppContext.BaseDirectory, "data", "schemas", $"{name}.schema.json"), TestContext.Current.CancellationToken);
}
