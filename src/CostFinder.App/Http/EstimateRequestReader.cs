using System.Text.Json;
using CostFinder.Core.Estimates;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>Turns the JSON of an estimate request into a question that Core can answer, or into every fault it has.</summary>
public static class EstimateRequestReader
{
    /// <summary>How far from today the figures may be asked for; what is known of a day is decided by the facts themselves.</summary>
    private const int YearsAround = 2;

    /// <summary>
    /// Reads the request and reports its faults. Also a faulty request gives a question, so that what Core objects to is reported together
    /// with them; nothing is given when not even the treatment is known. What another route takes beside this is read by
    /// <paramref name="further"/>.
    /// </summary>
    public static Question? Read(JsonElement body, DateOnly today, List<Fault> faults, Action<Fields>? further = null)
    {
        var fields = Fields.Of(body, faults);
        var region = ReadRegion(fields);
        var method = fields.Word<Method>("method", Text.Of("the treatment", "el tratamiento"));
        if (!fields.Has("method"))
            fields.Report("method", "required", Text.Of("Choose the treatment: iv or intranasal.", "Elija el tratamiento: iv o intranasal."));
        var product = fields.Word<Product>("product", Text.Of("the nasal spray", "el aerosol nasal"));
        if (method == Method.Iv && product is not null)
            fields.Report("product", "does-not-apply", Text.Of("Leave the product out for IV treatment; it only tells nasal sprays apart.", "Para el tratamiento por vena (IV), deje vacío el producto; solo distingue los aerosoles nasales."));
        var asOf = ReadDay(fields, today);

        var course = fields.Section("course");
        var startsOn = CourseReader.ReadStart(course, asOf);
        var choice = CourseReader.ReadChoice(course);
        var quoted = CourseReader.ReadQuote(fields.Section("quotedPrice"));
        var other = PersonReader.ReadOther(fields.Section("other"));
        var answers = PersonReader.Read(fields);
        further?.Invoke(fields);
        fields.ReportUnknownMembers();

        return method is null ? null : new Question
        {
            Region = region,
            Method = method.Value,
            Product = method == Method.Iv ? null : product ?? Product.Esketamine,
            AsOf = asOf,
            StartsOn = startsOn ?? asOf,
            Course = choice,
            Quoted = quoted,
            Other = other,
            Answers = answers,
        };
    }

    /// <summary>The place as the person gave it; the nation, beside the fault, when it cannot be read.</summary>
    internal static string ReadRegion(Fields fields)
    {
        var region = fields.Line("region", Text.Of("a five-digit ZIP code or a state, such as 78701 or TX", "un código postal de cinco números o un estado, como 78701 o TX"), longest: 60);
        if (!fields.Has("region"))
            fields.Report("region", "required", Text.Of("Enter a five-digit ZIP code or a state, such as 78701 or TX.", "Escriba un código postal de cinco números o un estado, como 78701 o TX."));
        return region ?? Region.Nation.Id;
    }

    internal static DateOnly ReadDay(Fields fields, DateOnly today) =>
        fields.Day("asOf", Text.Of("the day the figures are for", "el día para el que quiere las cifras"), today.AddYears(-YearsAround), today.AddYears(YearsAround)) ?? today;
}
