using System.Globalization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>
/// Yearly household income, before tax, against a percentage of the federal poverty guideline. The comparison is exact; rounding
/// is only for the eye. A guideline year is named where a program fixes it, otherwise the one in force on the day counts. A
/// disregard is income that the program leaves out.
/// </summary>
public abstract record IncomeRule(RuleKind Kind, int? GuidelineYear, Money DisregardPerYear) : ProgramRule(Kind)
{
    /// <summary>The percentage that holds in a state; nothing when none is known for it.</summary>
    protected abstract decimal? PercentIn(string state);

    /// <summary>How the limit is named before a state is known, such as "The most is 138% of the federal poverty guideline".</summary>
    protected abstract Text LimitAnywhere { get; }

    /// <summary>How the limit is named, such as "the most is" before the figure.</summary>
    protected abstract Text LimitWords { get; }

    protected abstract bool Holds(decimal countedIncome, decimal limit);

    /// <summary>The counted income nearest to a limit, in whole cents, at which the rule holds.</summary>
    protected abstract decimal NearestTo(decimal limit);

    // A person or two may really have been left out; many more is another household.
    private const int MorePeople = 2;

    /// <summary>Another income, or, where a slightly larger household helps, another number of people that the program counts.</summary>
    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question)
    {
        if (question is not { State: { } state, Answers.Household: { Size: { } size, AnnualIncome: { } income } }
            || PercentIn(state) is not { } percent || question.Guidelines.AreaOf(state) is not { } area || !IsGuidelineKnown(question))
            yield break;

        var counted = Math.Max(income.Dollars - DisregardPerYear.Dollars, 0);
        var nearest = Money.Of(NearestTo(LimitFor(size)) + DisregardPerYear.Dollars);
        yield return LawfulChange.OfHousehold(question, AnswerNames.AnnualIncome,
            nearest < income
                ? Text.Of(
                    $"It would fit if your household's income were {nearest} a year or less. That is {income - nearest} less than you gave. Programs look at what you earn when you apply.",
                    $"Le serviría si los ingresos de su hogar fueran de {nearest} al año o menos. Son {income - nearest} menos de lo que indicó. Los programas miran lo que usted gana cuando solicita.")
                : Text.Of(
                    $"It would fit if your household's income were {nearest} a year or more. That is {nearest - income} more than you gave.",
                    $"Le serviría si los ingresos de su hogar fueran de {nearest} al año o más. Son {nearest - income} más de lo que indicó."),
            household => household with { AnnualIncome = nearest });

        for (var people = size + 1; people <= Math.Min(size + MorePeople, PovertyGuidelines.LargestHousehold); people++)
        {
            if (!Holds(counted, LimitFor(people)))
                continue;
            yield return LawfulChange.OfHousehold(question, AnswerNames.HouseholdSize,
                Text.Of(
                    $"It would fit if {people} people counted in your household instead of {size}. Count everyone whom the program counts, such as a child or a parent you support, and nobody else.",
                    $"Le serviría si en su hogar contaran {people} personas en vez de {size}. Cuente a todos los que cuenta el programa, como un hijo o un padre que usted mantiene, y a nadie más."),
                household => household with { Size = people });
            yield break;
        }

        decimal LimitFor(int people) => percent * GuidelineFor(question, area, people).Yearly.Dollars / 100;
    }

    protected static decimal CentsBelow(decimal limit) => decimal.Floor(limit * 100) / 100;

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        var (size, income, _) = question.Answers.Household;
        if (size is < 1 or > PovertyGuidelines.LargestHousehold)
            return RuleResult.Unknown(() => Text.Of(
                $"{LimitAnywhere}. We can work this out for 1 to {PovertyGuidelines.LargestHousehold} people.",
                $"{LimitAnywhere}. Podemos calcularlo para hogares de 1 a {PovertyGuidelines.LargestHousehold} personas."), AnswerNames.HouseholdSize);
        var missing = MissingOf(question);
        if (question.State is not { } state)
            return RuleResult.Unknown(() => Text.Of(
                $"{LimitAnywhere}. Tell us {Text.All(missing.Select(Asked))}.", $"{LimitAnywhere}. Díganos {Text.All(missing.Select(Asked))}."), missing);
        if (PercentIn(state) is not { } percent)
            return RuleResult.Unknown(() => Text.Of(
                $"{LimitAnywhere}. We do not know it for {state}; ask the program.", $"{LimitAnywhere}. No lo sabemos para {state}; pregunte al programa."));
        if (question.Guidelines.AreaOf(state) is not { } area)
            return RuleResult.Unknown(() => Text.Of(
                $"{LimitAnywhere}. There is no guideline for {state} itself; ask the program which one it uses.",
                $"{LimitAnywhere}. No hay pautas propias para {state}; pregunte al programa cuáles usa."));
        if (!IsGuidelineKnown(question))
            return RuleResult.Unknown(() => Text.Of(
                $"{LimitAnywhere}. We do not have the guideline for that date yet; ask the program.",
                $"{LimitAnywhere}. Todavía no tenemos las pautas para esa fecha; pregunte al programa."));
        if (size is not { } people)
            return RuleResult.Unknown(() => Text.Of(
                $"{LimitAnywhere}. Tell us {Text.All(missing.Select(Asked))}.", $"{LimitAnywhere}. Díganos {Text.All(missing.Select(Asked))}."), missing);

        var guideline = GuidelineFor(question, area, people);
        var limit = percent * guideline.Yearly.Dollars / 100;
        return income is { } yearly
            ? Compared(people, yearly, guideline, percent, limit)
            : RuleResult.Unknown(() => Text.Of(
                $"{LimitWords} {Shown(percent)}% of the {guideline.Year} federal poverty guideline, {Dollars(limit)} a year for a household of {people}. Tell us {Text.All(missing.Select(Asked))}.",
                $"{LimitWords} {Shown(percent)}% de las pautas federales de pobreza de {guideline.Year}, {Dollars(limit)} al año para un hogar de {People(people)}. Díganos {Text.All(missing.Select(Asked))}."), missing);
    }

    private RuleResult Compared(int people, Money yearly, HouseholdGuideline guideline, decimal percent, decimal limit)
    {
        var counted = Math.Max(yearly.Dollars - DisregardPerYear.Dollars, 0);
        return RuleResult.When(Holds(counted, limit), Numbers, Numbers);

        Text Numbers()
        {
            var share = Share(counted, guideline.Yearly.Dollars, percent);
            var leftOut = DisregardPerYear > Money.Zero
                ? Text.Of($" after {DisregardPerYear} that does not count", $" después de {DisregardPerYear} que no cuentan")
                : Text.Empty;
            return Text.Of(
                $"Your household of {people} at {yearly} is {share} of the {guideline.Year} guideline{leftOut}; {Begun(LimitWords)} {Shown(percent)}% ({Dollars(limit)}).",
                $"Los ingresos de su hogar ({People(people)}, {yearly}) son {share} de las pautas de {guideline.Year}{leftOut}; {Begun(LimitWords)} {Shown(percent)}% ({Dollars(limit)}).");
        }
    }

    private static Text People(int people) => people == 1 ? Text.Of("1 person", "1 persona") : Text.Of($"{people} people", $"{people} personas");

    // As the words stand within a sentence.
    private static Text Begun(Text words) => Text.Of(Lower(words.English), Lower(words.Spanish));

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static List<string> MissingOf(RuleQuestion question)
    {
        List<string> missing = [];
        if (question.Answers.Household.AnnualIncome is null)
            missing.Add(AnswerNames.AnnualIncome);
        if (question.Answers.Household.Size is null)
            missing.Add(AnswerNames.HouseholdSize);
        if (question.State is null)
            missing.Add(AnswerNames.Region);
        return missing;
    }

    private bool IsGuidelineKnown(RuleQuestion question) =>
        GuidelineYear is { } year ? question.Guidelines.IsKnownForYear(year) : question.Guidelines.IsKnownOn(question.Day);

    private HouseholdGuideline GuidelineFor(RuleQuestion question, GuidelineArea area, int size) => GuidelineYear is { } year
        ? question.Guidelines.ForYear(area, size, year)
        : question.Guidelines.For(area, size, question.Day);

    // A share that would read like the limit although it is not: say on which side it lies.
    private static Text Share(decimal income, decimal guideline, decimal limitPercent)
    {
        var share = income * 100 / guideline;
        var rounded = decimal.Round(share, 0, MidpointRounding.AwayFromZero);
        return rounded != decimal.Round(limitPercent, 0, MidpointRounding.AwayFromZero) ? Text.Same($"{Shown(rounded)}%")
            : share > limitPercent ? Text.Of($"just over {Shown(limitPercent)}%", $"apenas más de {Shown(limitPercent)}%")
            : share < limitPercent ? Text.Of($"just under {Shown(limitPercent)}%", $"apenas menos de {Shown(limitPercent)}%")
            : Text.Of($"exactly {Shown(limitPercent)}%", $"exactamente {Shown(limitPercent)}%");
    }

    private static Text Asked(string answer) => answer switch
    {
        AnswerNames.AnnualIncome => Text.Of("your yearly household income", "los ingresos de su hogar al año"),
        AnswerNames.HouseholdSize => Text.Of("how many people are in your household", "cuántas personas hay en su hogar"),
        _ => Text.Of("where you live", "dónde vive"),
    };

    protected static string Shown(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);

    // The most whole cents that are within the limit.
    private static string Dollars(decimal limit) => Money.Of(CentsBelow(limit)).ToString();
}

/// <summary>A limit that is one percentage everywhere.</summary>
public abstract record IncomeRuleEverywhere(RuleKind Kind, decimal PercentOfPovertyGuideline, int? GuidelineYear, Money DisregardPerYear)
    : IncomeRule(Kind, GuidelineYear, DisregardPerYear)
{
    protected override decimal? PercentIn(string state) => PercentOfPovertyGuideline;

    protected override Text LimitAnywhere => Text.Of(
        $"{LimitWords} {Shown(PercentOfPovertyGuideline)}% of the federal poverty guideline",
        $"{LimitWords} {Shown(PercentOfPovertyGuideline)}% de las pautas federales de pobreza");
}

/// <summary>Income at or below the percentage: exactly on the limit is met.</summary>
public sealed record IncomeAtMost(decimal PercentOfPovertyGuideline, int? GuidelineYear = null, Money DisregardPerYear = default)
    : IncomeRuleEverywhere(RuleKind.IncomeAtMost, PercentOfPovertyGuideline, GuidelineYear, DisregardPerYear)
{
    protected override Text LimitWords => Text.Of("The most is", "El máximo es");

    protected override bool Holds(decimal countedIncome, decimal limit) => countedIncome <= limit;

    protected override decimal NearestTo(decimal limit) => CentsBelow(limit);
}

/// <summary>The percentage of the poverty guideline that one state sets.</summary>
public sealed record StatePercent(string State, decimal Percent);

/// <summary>Income at or below the percentage that the person's state sets: exactly on the limit is met.</summary>
public sealed record IncomeAtMostByState(IReadOnlyList<StatePercent> PercentByState)
    : IncomeRule(RuleKind.IncomeAtMostByState, null, Money.Zero)
{
    protected override decimal? PercentIn(string state)
    {
        foreach (var one in PercentByState)
        {
            if (one.State == state)
                return one.Percent;
        }
        return null;
    }

    protected override Text LimitAnywhere => Text.Of(
        "There is an income limit, and each state sets its own", "Hay un límite de ingresos, y cada estado fija el suyo");

    protected override Text LimitWords => Text.Of("The most in your state is", "El máximo en su estado es");

    protected override bool Holds(decimal countedIncome, decimal limit) => countedIncome <= limit;

    protected override decimal NearestTo(decimal limit) => CentsBelow(limit);
}

/// <summary>Income at or above the percentage: exactly on the limit is met.</summary>
public sealed record IncomeAtLeast(decimal PercentOfPovertyGuideline, int? GuidelineYear = null, Money DisregardPerYear = default)
    : IncomeRuleEverywhere(RuleKind.IncomeAtLeast, PercentOfPovertyGuideline, GuidelineYear, DisregardPerYear)
{
    protected override Text LimitWords => Text.Of("The least is", "El mínimo es");

    protected override bool Holds(decimal countedIncome, decimal limit) => countedIncome >= limit;

    protected override decimal NearestTo(decimal limit) => decimal.Ceiling(limit * 100) / 100;
}

/// <summary>Income above the percentage: exactly on the limit is not met.</summary>
public sealed record IncomeAbove(decimal PercentOfPovertyGuideline, int? GuidelineYear = null, Money DisregardPerYear = default)
    : IncomeRuleEverywhere(RuleKind.IncomeAbove, PercentOfPovertyGuideline, GuidelineYear, DisregardPerYear)
{
    protected override Text LimitWords => Text.Of("It must be more than", "Deben ser más de");

    protected override bool Holds(decimal countedIncome, decimal limit) => countedIncome > limit;

    protected override decimal NearestTo(decimal limit) => CentsBelow(limit) + 0.01m;
}
