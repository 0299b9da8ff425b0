using System.Text.Json;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>
/// Turns a comparison request into one question for each method. It is the estimate request, in which the method may be left out: course
/// and price belong to the method that is named, and what is under <c>iv</c> and <c>intranasal</c> to that one.
/// </summary>
public static class ComparisonRequestReader
{
    /// <summary>The questions about one person, IV first, beside every fault of the request.</summary>
    public static (Question Iv, Question Intranasal) Read(JsonElement body, DateOnly today, List<Fault> faults)
    {
        var fields = Fields.Of(body, faults);
        var region = EstimateRequestReader.ReadRegion(fields);
        var method = fields.Word<Method>("method", Text.Of("the treatment", "el tratamiento"));
        if (fields.Word<Product>("product", Text.Of("the nasal spray", "el aerosol nasal")) == Product.Compounded)
            fields.Report("product", "does-not-apply", Text.Of("Only esketamine is compared with IV treatment. Leave the product out.", "Solo la esketamina se compara con el tratamiento por vena. Deje vacío el producto."));
        var asOf = EstimateRequestReader.ReadDay(fields, today);
        var course = fields.Section("course");
        var startsOn = CourseReader.ReadStart(course, asOf) ?? asOf;
        var choice = CourseReader.ReadChoice(course);
        var quoted = CourseReader.ReadQuote(fields.Section("quotedPrice"));
        if (!fields.Has("method") && (choice != new Core.Treatments.CourseChoice() || quoted != new QuotedPrice()))
            fields.Report("method", "required", Text.Of("Choose the treatment that this course or price is for, or put it under iv or intranasal.", "Elija el tratamiento al que se refieren este plan de visitas o este precio, o póngalos bajo iv o intranasal."));
        var other = PersonReader.ReadOther(fields.Section("other"));
        var answers = PersonReader.Read(fields);
        var (iv, intranasal) = (Of(Method.Iv, "iv"), Of(Method.Intranasal, "intranasal"));
        fields.ReportUnknownMembers();
        return (iv, intranasal);

        Question Of(Method which, string name)
        {
            var own = fields.Section(name);
            var ownCourse = CourseReader.ReadChoice(own.Section("course"));
            var ownQuote = CourseReader.ReadQuote(own.Section("quotedPrice"));
            var isNamed = method == which;
            if (isNamed && own.HasAny)
                fields.Report(name, "does-not-apply", Text.Of("This treatment is the one named as the method. Give its course and price once.", "Este tratamiento es el que ya nombró como método. Dé sus visitas y su precio una sola vez."));
            return new()
            {
                Region = region,
                Method = which,
                Product = which == Method.Iv ? null : Product.Esketamine,
                AsOf = asOf,
                StartsOn = startsOn,
                Course = isNamed ? choice : ownCourse,
                Quoted = isNamed ? quoted : ownQuote,
                Other = other,
                Answers = answers,
            };
        }
    }
}
