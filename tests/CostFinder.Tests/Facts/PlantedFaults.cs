namespace CostFinder.Tests.Facts;

/// <summary>A check that cannot fail holds nothing: each is given a fault, planted in a copy of real files.</summary>
public sealed class PlantedFaults
{
    private const string Deductible = "parameters/medicare-part-b.deductible.json";
    private const string Plan = "plans/high-deductible.json";
    private const string Program = "programs/medicare-qi.json";
    private const string Account = "programs/health-fsa.json";
    private const string States = "regions/states.csv";
    private const string AboutStates = "regions/states.about.json";
    private const string TableSchema = "schemas/table.schema.json";

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Dictionary<string, string> Sound = new[]
    {
        Deductible, Plan, Program, Account, States, AboutStates, TableSchema, "schemas/parameter.schema.json", "schemas/plan-design.schema.json", "schemas/program.schema.json",
    }.ToDictionary(path => path, path => File.ReadAllText(Path.Combine(RealFacts.Folder, path)));

    [Fact]
    public void Without_a_fault_nothing_is_found() => Assert.Empty(FactCheck.Faults(Sound, Today));

    [Theory]
    [InlineData(Deductible, "\"unit\":", "\"units\":", "NoAdditionalPropertiesAllowed")]
    [InlineData(Deductible, "\"unit\": \"usd-per-year\",", "", "PropertyRequired")]
    [InlineData(Deductible, "usd-per-year", "dollars", "#/unit")]
    [InlineData(Deductible, "283,", "\"283\",", "#/values[1].value NumberExpected")]
    [InlineData(Deductible, "parameter.schema", "nothing.schema", "there is no schema ../schemas/nothing.schema.json")]
    [InlineData(TableSchema, "schemas/table.schema", "schemas/tables.schema", "#/$schema NotInEnumeration")] // const, which the library alone would pass over
    [InlineData(Deductible, "\"$schema\": \"../schemas/parameter.schema.json\",", "", "it names no $schema")]
    [InlineData(Deductible, "\"id\":", "\"name\": \"x\", \"id\":", "name")] // a name that stands twice
    [InlineData(Deductible, "\"reviewBy\"", "reviewBy", "'r' is an invalid")]
    [InlineData(Deductible, "2027-01-31", "2026-11-23", "its review was due on 2026-11-23")]
    [InlineData(Deductible, "2027-01-31", "2027-02-30", "reviewBy is not a day")]
    [InlineData(Deductible, ",\n  \"reviewBy\": \"2027-01-31\"", "", "reviewBy is not a day")]
    [InlineData(Deductible, "\"link\"", "\"site\"", "has no link")]
    [InlineData(Deductible, "https://www.govinfo.gov", "ftp://www.govinfo.gov", "has no link")]
    [InlineData(Deductible, "\"retrievedOn\": \"2026-11\"", "\"retrievedOn\": \"2026\"", "has no day or month of retrieval")]
    [InlineData(Deductible, "\"retrievedOn\": \"2026-11\",", "", "has no day or month of retrieval")]
    [InlineData(Deductible, "\"title\": \"Federal", "\"title\": \"\", \"was\": \"Federal", "has no title")]
    [InlineData(Deductible, "\"until\": \"2026-01-01\"", "\"until\": \"2026-01-02\"", "holds two values on 2026-01-01")]
    [InlineData(Deductible, "\"until\": \"2027-01-01\"", "\"until\": \"2026-01-01\"", "ends before it begins")]
    [InlineData(Deductible, "\"from\": \"2025-01-01\"", "\"from\": \"2025\"", "without a first day")]
    [InlineData(Plan, "\"source\": {\n            \"title\": \"BLS", "\"was\": {\n            \"title\": \"BLS", "deductible.source PropertyRequired")] // if published then source
    [InlineData(Program, "\"source\": 4", "\"source\": 40", "points to no source of the file")]
    [InlineData(Program, "\"source\": 4", "\"source\": -1", "points to no source of the file")]
    [InlineData(Program, "\"year\": 2026", "\"year\": 2025", "holds a figure of 2025, which has expired")] // savings of an earlier year
    [InlineData(Account, "\"year\": 2026", "\"year\": 2025", "holds a figure of 2025, which has expired")]
    [InlineData(Account, "\"year\": 2026", "\"year\": null", "holds a figure without the year it is for")]
    [InlineData(AboutStates, "\"sources\": [", "\"sources\": [], \"was\": [", "lists no source")]
    [InlineData(AboutStates, "\"name\": \"division\"", "\"name\": \"divisions\"", "the header is not code,name,name_es,divisions")]
    [InlineData(AboutStates, "\"key\": [\n    \"code\"", "\"key\": [\n    \"id\"", "the key names id, which is no column")]
    [InlineData(AboutStates, "\"table\": \"states.csv\"", "\"table\": \"metros.csv\"", "it is about metros.csv, not about states.csv")]
    [InlineData(AboutStates, "^[A-Z]{2}$", "^[A-Z{2}$", "its about-file cannot be used")]
    [InlineData(AboutStates, "\"columns\"", "\"cols\"", "its about-file cannot be used")]
    [InlineData(States, "code,name,name_es,division", "name,code,name_es,division", "the header is not code,name,name_es,division")]
    [InlineData(States, "TX,Texas", "Tx,Texas", "code Tx does not match its pattern")]
    [InlineData(States, "TX,Texas", "\"TX\n\",Texas", "does not match its pattern")]
    [InlineData(States, "TX,Texas", ",Texas", "code is empty")]
    [InlineData(States, "TX,Texas", "UT,Texas", "the key UT stands twice")]
    [InlineData(States, "TX,Texas,", "TX,Texas", "there are 3 fields where the header names 4")]
    [InlineData(TableSchema, "\"minItems\": 1", "\"contains\": {}", "the keyword contains would not be checked")]
    [InlineData(TableSchema, "\"type\": \"object\",\n  \"additionalProperties\": false", "\"type\": \"object\"", "additionalProperties is not false")]
    [InlineData(TableSchema, "draft-07", "draft-04", "its $schema is not http://json-schema.org/draft-07/schema#")]
    [InlineData(TableSchema, "#/definitions/column", "#/definitions/colum", "it is no schema")]
    [InlineData(TableSchema, "{", "", "it is no schema")]
    public void A_fault_is_found(string path, string good, string bad, string problem)
    {
        var files = new Dictionary<string, string>(Sound) { [path] = Replaced(Sound[path], good, bad) };
        Assert.Contains(FactCheck.Faults(files, Today), fault => fault.Problem.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_in_a_table_is_found_on_its_line()
    {
        var files = new Dictionary<string, string>(Sound) { [States] = Replaced(Sound[States], "AL,Alabama", "AL,alabama") };
        Assert.Equal([new FactFault(States, 3, "name alabama does not match its pattern")], FactCheck.Faults(files, Today));
    }

    [Fact]
    public void A_file_without_any_source_is_found()
    {
        var files = new Dictionary<string, string>(Sound) { [Deductible] = Sound[Deductible].Replace("\"source\"", "\"origin\"", StringComparison.Ordinal) };
        Assert.Contains(new FactFault(Deductible, null, "it names no source"), FactCheck.Faults(files, Today));
    }

    [Fact]
    public void On_the_review_day_itself_nothing_is_due()
    {
        Assert.DoesNotContain(FactCheck.Faults(Sound, new(2027, 1, 31)), IsReview);
        Assert.Contains(FactCheck.Faults(Sound, new(2027, 2, 1)), IsReview);

        static bool IsReview(FactFault fault) => fault.ToString().Contains("its review was due", StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_a_year_holds_until_that_year_ends()
    {
        Assert.Empty(FactCheck.Faults(Sound, new(2026, 12, 31)));
        Assert.Equal([Account, Program], FactCheck.Faults(Sound, new(2027, 1, 1)).Select(fault => fault.File));
    }

    [Theory]
    [InlineData(AboutStates, "there is no states.about.json beside it")]
    [InlineData(States, "the table it is about is missing")]
    [InlineData(TableSchema, "there is no schema ../schemas/table.schema.json")]
    public void A_missing_partner_is_found(string path, string problem) => Assert.Contains(
        FactCheck.Faults(Sound.Where(file => file.Key != path).ToDictionary(), Today),
        fault => fault.Problem == problem);

    [Theory]
    [InlineData("regions/states.xlsx", "it is neither JSON nor CSV, so nothing checks it")]
    [InlineData("regions/empty.csv", "there is no empty.about.json beside it")]
    [InlineData("regions/empty.json", "it names no $schema")]
    [InlineData("schemas/empty.json", "a schema's name ends in .schema.json")]
    public void A_file_that_nothing_covers_is_found(string path, string problem) => Assert.Contains(
        FactCheck.Faults(new Dictionary<string, string>(Sound) { [path] = "{}" }, Today),
        fault => fault.File == path && fault.Problem == problem);

    [Fact]
    public void A_table_without_a_row_is_found() => Assert.Contains(
        FactCheck.Faults(new Dictionary<string, string>(Sound) { [States] = "code,name,name_es,division\n" }, Today),
        fault => fault.Problem == "it holds no row");

    private static string Replaced(string text, string good, string bad)
    {
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no {good} to plant a fault in.");
        return string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
    }
}
