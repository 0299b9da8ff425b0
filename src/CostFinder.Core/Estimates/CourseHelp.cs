using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>What a program would save if a yearly cap were true that others state and the program does not publish.</summary>
public sealed record ReportedWorth(ReportedAmount Cap, MoneyRange Saves);

/// <summary>
/// What one program would take off this course by itself, if it helps: a range when that can be worked out and is not nothing, and always
/// why in words. With <paramref name="AtLeast"/> it may be more.
/// </summary>
public sealed record ProgramWorth(MoneyRange? Saves, bool AtLeast, Text Text, IReadOnlyList<ReportedWorth> IfReported);

/// <summary>
/// Help on one course: what each program is worth, what likely programs together leave to pay, and the best that could be combined if
/// possible ones helped too. A figure stands only for what can be worked out.
/// </summary>
public sealed class CourseHelp
{
    private readonly Case _opened;
    private readonly CourseMoney? _before;
    private readonly Dictionary<string, LedgerHelp> _help;
    private readonly Dictionary<string, ProgramWorth> _worth = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Money> _left = new(StringComparer.Ordinal);

    private CourseHelp(Case opened, CourseMoney? before, IReadOnlyList<ProgramMatch> matches)
    {
        (_opened, _before) = (opened, before);
        var helping = matches.Where(match => match.Verdict is Verdict.Likely or Verdict.Possible && !match.IsInformation).ToList();
        _help = helping.ToDictionary(match => match.Program.Id, LedgerHelp.Of, StringComparer.Ordinal);
        Likely = Plan(helping.Where(match => match.Verdict is Verdict.Likely));
        IfAllHelp = Plan(helping);
        foreach (var match in helping)
            _worth[match.Program.Id] = WorthOf(_help[match.Program.Id]);
        List<LedgerHelp.CapNotPublished> unsaid =
        [
            .. helping.Where(match => match.Verdict is Verdict.Likely && IsAllowedBeside(match.Program, Likely))
                .Select(match => _help[match.Program.Id]).OfType<LedgerHelp.CapNotPublished>(),
        ];
        List<AssistanceTerms> known = [.. (Likely?.InOrder ?? []).Select(candidate => candidate.Terms)];
        Paying = [.. known, .. unsaid.Select(help => help.Terms)];
        List<AssistanceTerms> reported = [.. unsaid.Where(help => help.Reported.Count > 0).Select(help => help.If(help.Reported[0]))];
        ForCrediting = known.Count + reported.Count == 0 ? null : new([.. known, .. reported], RestsOnReports: reported.Count > 0);
        After = Paying.Count == 0 ? null : opened.MoneyWith(Paying);
    }

    /// <summary>The best plan of programs that are likely; nothing when what the person pays without help is not known.</summary>
    public HelpPlan? Likely { get; }

    /// <summary>The best plan if every program that may help did.</summary>
    public HelpPlan? IfAllHelp { get; }

    /// <summary>The likely programs in the order in which they pay; last those that pay an amount nobody can say.</summary>
    public IReadOnlyList<AssistanceTerms> Paying { get; }

    /// <summary>The likely programs whose worth can be worked out, if need be with a cap that others state; nothing when there is none.</summary>
    public CreditedHelp? ForCrediting { get; }

    /// <summary>The course with their help; nothing when none helps.</summary>
    public CourseMoney? After { get; }

    /// <summary>What is left to pay after likely help, where that is less than without and can be said.</summary>
    public MoneyRange? LeftAfterLikelyHelp => After is { } after && _before is { } before && after.PatientPays.Typical < before.PatientPays.Typical ? after.PatientPays : null;

    /// <summary>Nothing for a program that does not fit, is closed, or gives no money.</summary>
    public ProgramWorth? WorthOf(string programId) => _worth.GetValueOrDefault(programId);

    public static CourseHelp Of(Case opened, IReadOnlyList<ProgramMatch> matches) => new(opened, opened.PatientsMoney, matches);

    /// <summary>What the typical case leaves to pay after the best plan of likely programs; nothing when that is not known.</summary>
    /// <param name="opened">The course.</param>
    /// <param name="matches">The programs as they are judged.</param>
    /// <param name="known">What was worked out before, by programs and terms; it is added to.</param>
    internal static Money? LeftAfter(Case opened, IEnumerable<ProgramMatch> matches, Dictionary<string, Money> known)
    {
        if (opened.Visits is not { Count: > 0 } || opened.Payment is Payment.Unknown)
            return null;
        IReadOnlyList<HelpCandidate> candidates =
        [
            .. matches.Where(match => match.Verdict is Verdict.Likely)
                .Select(match => LedgerHelp.Of(match) is LedgerHelp.Known known ? new HelpCandidate(match.Program, known.Terms) : null)
                .OfType<HelpCandidate>(),
        ];
        return StackingPlanner.Best(candidates, programs => Left(opened, programs, known)).PatientPays;
    }

    // The same programs in the same order leave the same, so each is put through the ledger once.
    private static Money Left(Case opened, IReadOnlyList<AssistanceTerms> programs, Dictionary<string, Money> known)
    {
        var key = string.Join('|', programs.Select(program => $"{program.ProgramId} {program.Pays}"));
        if (!known.TryGetValue(key, out var left))
            known[key] = left = opened.TypicalWith(programs)!.Value;
        return left;
    }

    private HelpPlan? Plan(IEnumerable<ProgramMatch> matches)
    {
        if (_before is null)
            return null;
        List<HelpCandidate> candidates =
        [
            .. matches.Select(match => _help[match.Program.Id] is LedgerHelp.Known known ? new HelpCandidate(match.Program, known.Terms) : null)
                .OfType<HelpCandidate>(),
        ];
        return StackingPlanner.Best(candidates, programs => Left(_opened, programs, _left));
    }

    private static bool IsAllowedBeside(AssistanceProgram program, HelpPlan? plan) => plan is null || plan.InOrder.All(member =>
        !member.Program.Stacking.NotWith.Contains(program.Id) && !program.Stacking.NotWith.Contains(member.Program.Id));

    private ProgramWorth WorthOf(LedgerHelp help) => help switch
    {
        LedgerHelp.NotWorkedOut unsaid => new(null, AtLeast: false, unsaid.Why, []),
        _ when _before is null => new(null, AtLeast: false, Text.Of(
            "We do not know what you would pay without it, so we cannot say what it saves.",
            "No sabemos cuánto pagaría sin él, así que no podemos decir cuánto ahorra."), []),
        LedgerHelp.CapNotPublished capped => new(null, AtLeast: false, Text.Of(
            "It has a yearly limit that is not published, so nobody can say how much it saves on this course.",
            "Tiene un límite anual que no se publica, así que nadie puede decir cuánto ahorra en este tratamiento."),
            [.. capped.Reported.Select(reported => Saved(_opened.MoneyWith([capped.If(reported)])!) is { } saves ? new ReportedWorth(reported, saves) : null).OfType<ReportedWorth>()]),
        LedgerHelp.Known known => WorthOf(known, _opened.MoneyWith([known.Terms])!),
        _ => throw new InvalidOperationException($"{help.GetType().Name} has no worth yet."),
    };

    private ProgramWorth WorthOf(LedgerHelp.Known help, CourseMoney with) => Saved(with) is { } saves
        ? new(saves, help.AtLeast, help.AtLeast
            ? Text.Of("It takes off at least this much of what you pay on this course.", "Baja al menos esto de lo que usted paga en este tratamiento.")
            : Text.Of("It takes this much off what you pay on this course.", "Baja esto de lo que usted paga en este tratamiento."), [])
        : new(null, AtLeast: false, WhyNothing(with), []);

    private Text WhyNothing(CourseMoney with) => with.Typical.MayBeLess
        ? Text.Of(
            "It pays for one part of the bill, and we do not know how much of the price that part is.",
            "Paga una parte de la factura, y no sabemos cuánto del precio es esa parte.")
        : _before!.PatientPays.Typical == Money.Zero ? Text.Of("On this course you would pay nothing, so there is nothing to take off.", "En este tratamiento usted no pagaría nada, así que no hay nada que bajar.")
        : Text.Of("On this course it would take nothing off what is left to you.", "En este tratamiento no bajaría nada de lo que le queda por pagar.");

    /// <summary>Nothing when it takes nothing off, or when nobody can say.</summary>
    private MoneyRange? Saved(CourseMoney with)
    {
        if (with.Typical.MayBeLess)
            return null;
        var (low, typical, high) = (Less(_before!.Low, with.Low), Less(_before.Typical, with.Typical), Less(_before.High, with.High));
        return typical == Money.Zero ? null : new(
            Money.Least(Money.Least(low, typical), high), typical, Money.Greatest(Money.Greatest(low, typical), high));

        static Money Less(Ledger before, Ledger with) => before.PatientPays.Less(with.PatientPays);
    }
}
