using CostFinder.Tests.House;

namespace CostFinder.Tests.Wording;

/// <summary>What patients read is there in both languages and can be read by people who left school early.</summary>
public sealed class PatientWordsTests
{
    private const double HighestGrade = 8;

    /// <summary>Crawford's scale rises more slowly: what it calls grade 7 asks for as much as English of grade 8.</summary>
    private const double HighestSpanishGrade = 7;

    private const double GradeOfThePlanted = 10;

    /// <summary>Words that both languages share.</summary>
    private static readonly HashSet<string> Shared = ["", "No", "Total", "Error"];

    private static readonly IReadOnlyList<PatientText> Texts = [.. PatientWords.OfTheRepository()];

    [Fact]
    public void Texts_are_found_in_code_pages_and_facts()
    {
        Assert.Contains(Texts, text => text.Place.StartsWith("src/CostFinder.Core/", StringComparison.Ordinal));
        Assert.Contains(Texts, text => text.Place.StartsWith("data/treatments/", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_is_missing_in_a_language() =>
        Assert.DoesNotContain(Texts, text => text.English.Trim().Length == 0 != (text.Spanish.Trim().Length == 0));

    [Fact]
    public void No_text_is_the_same_in_both_languages() =>
        Assert.DoesNotContain(Texts, IsSame);

    [Fact]
    public void No_text_asks_for_more_than_eight_years_of_school() =>
        HouseRules.AssertNone(Texts.SelectMany(TooHard).Select(hard => $"{hard.Place} grade {hard.Grade:0.0}: {hard.Words}"));

    [Fact]
    public void A_missing_a_same_and_a_hard_text_are_found()
    {
        var planted = new SourceText("Planted.razor", """
            <p>@T("The plan pays", "")</p> <p>@T("The plan pays the rest", "The plan pays the rest")</p>
            <p>@T($"The determination of {name}'s eligibility necessitates comprehensive verification of financial circumstances, notwithstanding previously submitted documentation.",
                  $"La determinación de la elegibilidad de {name} requiere una verificación exhaustiva de las circunstancias económicas, independientemente de la documentación presentada anteriormente.")</p>
            """);
        var found = PatientWords.InSource(planted).ToList();
        Assert.Equal(3, found.Count);
        Assert.True(IsHalf(found[0]));
        Assert.True(IsSame(found[1]));
        Assert.Equal(2, TooHard(found[2]).Count());
        Assert.All(TooHard(found[2]), hard => Assert.True(hard.Grade > GradeOfThePlanted));
    }

    private static bool IsHalf(PatientText text) => string.IsNullOrWhiteSpace(text.English) != string.IsNullOrWhiteSpace(text.Spanish);

    private static bool IsSame(PatientText text) =>
        text.English == text.Spanish && !Shared.Contains(text.English.Trim()) && text.English.Any(char.IsLetter);

    private static IEnumerable<(string Place, double Grade, string Words)> TooHard(PatientText text)
    {
        if (ReadingGrade.WordsIn(text.English) >= ReadingGrade.FewestWords && ReadingGrade.English(text.English) is > HighestGrade and var english)
            yield return (text.Place, english, text.English);
        if (ReadingGrade.WordsIn(text.Spanish) >= ReadingGrade.FewestWords && ReadingGrade.Spanish(text.Spanish) is > HighestSpanishGrade and var spanish)
            yield return (text.Place, spanish, text.Spanish);
    }
}
