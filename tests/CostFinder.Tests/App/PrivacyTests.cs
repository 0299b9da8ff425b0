using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CostFinder.Tests.App;

/// <summary>What a person answers is used for the answer and is nowhere afterwards.</summary>
public sealed class PrivacyTests(RunningApp app) : IClassFixture<RunningApp>
{
    // Each of these figures occurs nowhere else, so finding one means that an answer was kept.
    private static readonly string[] Marks = ["97913", "8642.13", "4173.57", "9753.19", "61728.39", "2468.24", "7351.62", "36914.72", "8527.41", "7416.93", "1593.57"];

    private const string Answers = """
        {"region":"97913","method":"intranasal","quotedPrice":{"perSession":8642.13},
         "coverage":{"kind":"commercial","plan":{"deductible":4173.57,"outOfPocketMaximum":9753.19}},
         "household":{"size":3,"annualIncome":61728.39},"patient":{"age":47,"veteran":true,"diagnosis":"treatment-resistant-depression"}}
        """;

    private const string Faulty = """{"region":"97913","method":"4173.57","household":{"size":61728.39},"coverage":{"plan":{"deductible":"9753.19"}},"2468.24":1}""";

    [Fact]
    public async Task Marked_answers_are_in_no_log_trace_metric_or_store()
    {
        var traces = new StringBuilder();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => { lock (traces) Record(activity, traces); },
        };
        ActivitySource.AddActivityListener(listener);
        using var metrics = new System.Diagnostics.Metrics.MeterListener();
        metrics.InstrumentPublished = (instrument, it) => it.EnableMeasurementEvents(instrument);
        metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => { lock (traces) Record(instrument.Name, tags, traces); });
        metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => { lock (traces) Record(instrument.Name, tags, traces); });
        metrics.Start();

        Assert.Equal(HttpStatusCode.OK, await PostAsync("/api/v1/estimates", new StringContent(Answers, Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync("/api/v1/estimates", new StringContent(Faulty, Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("/api/v1/estimates", new StringContent(Answers[..^8], Encoding.UTF8, "application/json")));
        foreach (var route in new[] { "/api/v1/assistance/matches", "/api/v1/calendars" })
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(route, new StringContent(Answers, Encoding.UTF8, "application/json")));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(route, new StringContent(Faulty, Encoding.UTF8, "application/json")));
        }
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/api/v1/receipts/check", new StringContent(
            Answers[..^1] + ""","receipt":{"visit":2,"allowed":8527.41,"planPaid":7416.93,"owed":1593.57}}""", Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync("/api/v1/receipts/check", new StringContent(
            Answers[..^1] + ""","receipt":{"visit":7416.93,"allowed":"8527.41","1593.57":1}}""", Encoding.UTF8, "application/json")));
        foreach (var page in new[] { "/receipt", "/en/receipt", "/es/receipt" })
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["region"] = "97913",
                ["method"] = "iv",
                ["quotedPrice.perSession"] = "2468.24",
                ["receipt.asked"] = "yes",
                ["receipt.allowed"] = "8527.41",
                ["receipt.planPaid"] = "7416.93",
                ["receipt.owed"] = "1593.57",
            })));
        }
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/estimate.json", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["region"] = "97913",
            ["method"] = "iv",
            ["household.annualIncome"] = "61728.39",
        })));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/api/v1/payment-plans/quotes", new StringContent(
            """{"amount":7351.62,"months":12,"kind":"zero-interest","annualIncome":36914.72}""", Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/calendar", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["region"] = "97913",
            ["method"] = "iv",
            ["household.annualIncome"] = "61728.39",
            ["quotedPrice.perSession"] = "2468.24",
        })));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["region"] = "97913",
            ["method"] = "iv",
            ["coverage.kind"] = "none",
            ["household.size"] = "3",
            ["household.annualIncome"] = "61728.39",
            ["quotedPrice.perSession"] = "2468.24",
        })));

        string traced; // Tests beside this one leave traces too, so it is read between two of them.
        lock (traces)
            traced = traces.ToString();
        var kept = string.Join('\n', app.Log.Lines) + traced;
        Assert.Contains("/api/v1/estimates", kept, StringComparison.Ordinal); // The search below looks at something.
        // As a word of its own: among the ids of a long log any five digits stand together somewhere.
        Assert.All(Marks, mark => Assert.DoesNotMatch($@"\b{Regex.Escape(mark)}\b", kept));
        foreach (var file in Directory.EnumerateFiles(app.DataDirectory, "*", SearchOption.AllDirectories))
        {
            var stored = Encoding.Latin1.GetString(await ReadSharedAsync(file));
            Assert.All(Marks.Skip(1), mark => Assert.DoesNotContain(mark, stored, StringComparison.Ordinal)); // The ZIP code itself is a fact of the store.
        }
    }

    private async Task<HttpStatusCode> PostAsync(string address, HttpContent content)
    {
        using var response = await app.Http.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        await stream.ReadExactlyAsync(content);
        return content;
    }

    private static void Record(Activity activity, StringBuilder kept)
    {
        kept.AppendLine(activity.DisplayName);
        foreach (var tag in activity.TagObjects)
            kept.AppendLine(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}");
        foreach (var happened in activity.Events)
            kept.AppendLine(CultureInfo.InvariantCulture, $"{happened.Name} {string.Join(' ', happened.Tags)}");
    }

    private static void Record(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags, StringBuilder kept)
    {
        kept.AppendLine(name);
        foreach (var tag in tags)
            kept.AppendLine(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}");
    }
}
