using CostFinder.Core.Packing;
using CostFinder.Core.Provenance;

namespace CostFinder.Core.Assistance;

/// <summary>Assistance programs as one page. What a rule cites is one of its program's sources.</summary>
internal static class PackedPrograms
{
    public static byte[] Of(IReadOnlyList<AssistanceProgram> programs)
    {
        var page = new PageWriter();
        page.All(programs, program => Write(page, program));
        return page.Content();
    }

    public static AssistanceProgram[] Read(PageReader page) => page.All(() => Program(page));

    private static void Write(PageWriter page, AssistanceProgram program)
    {
        var sources = program.Sources;
        page.Sources(sources);
        page.Text(program.Id);
        page.Words(program.Name);
        page.Choice(program.Kind);
        page.Optional(program.Sponsor);
        page.Choice(program.Funding);
        page.Words(program.Summary);
        page.Texts(program.Treatments);
        page.Text(program.Link);
        page.Text(program.Phone);
        Write(page, program.Status);
        page.All(program.Rules, rule => PackedRules.Write(page, rule, sources));
        page.Sentences(program.Terms);
        PackedBenefits.Write(page, program.Benefit);
        Write(page, program.Stacking, sources);
        page.All(program.Deadlines, deadline => Write(page, deadline, sources));
        page.Sentences(program.Steps);
        page.Sentences(program.Documents);
        page.Sentences(program.Notes);
        page.Optional(program.Disputed);
        page.Day(program.ReviewBy);
    }

    private static AssistanceProgram Program(PageReader page)
    {
        var sources = page.Sources();
        return new()
        {
            Sources = sources,
            Id = page.Text(),
            Name = page.Words(),
            Kind = page.Choice<ProgramKind>(),
            Sponsor = page.OptionalWords(),
            Funding = page.Choice<Funding>(),
            Summary = page.Words(),
            Treatments = page.Texts(),
            Link = page.Text(),
            Phone = page.OptionalText(),
            Status = Status(page),
            Rules = page.All(() => PackedRules.Read(page, sources)),
            Terms = page.Sentences(),
            Benefit = PackedBenefits.Read(page),
            Stacking = Stacking(page, sources),
            Deadlines = page.All(() => Deadline(page, sources)),
            Steps = page.Sentences(),
            Documents = page.Sentences(),
            Notes = page.Sentences(),
            Disputed = page.OptionalWords(),
            ReviewBy = page.Day(),
        };
    }

    public static void Write(PageWriter page, ProgramStatus status)
    {
        page.Choice(status.Value);
        page.Text(status.AsOf);
        page.OptionalDay(status.KnownUntil);
    }

    public static ProgramStatus Status(PageReader page) => new(page.Choice<OpenStatus>(), page.OptionalText(), page.OptionalDay());

    private static void Write(PageWriter page, Stacking stacking, IReadOnlyList<Source> sources)
    {
        page.Texts(stacking.NotWith);
        page.Texts(stacking.OnlyWith);
        page.Texts(stacking.With);
        page.Optional(stacking.Order);
        page.Optional(stacking.Citation, citation => page.OneOf(citation, sources));
    }

    private static Stacking Stacking(PageReader page, Source[] sources) =>
        new(page.Texts(), page.Texts(), page.Texts(), page.OptionalWhole(), page.Flag() ? page.OneOf(sources) : null);

    private static void Write(PageWriter page, ProgramDeadline deadline, IReadOnlyList<Source> sources)
    {
        page.Choice(deadline.Kind);
        page.Words(deadline.Says);
        page.OneOf(deadline.Citation, sources);
        page.OptionalChoice(deadline.From);
        page.Optional(deadline.Days);
        page.Optional(deadline.Months);
        page.Optional(deadline.EachYearOn?.Month);
        if (deadline.EachYearOn is { } yearly)
            page.Number(yearly.Day);
    }

    private static ProgramDeadline Deadline(PageReader page, Source[] sources) =>
        new(page.Choice<DeadlineKind>(), page.Words(), page.OneOf(sources))
        {
            From = page.OptionalChoice<DeadlineStart>(),
            Days = page.OptionalWhole(),
            Months = page.OptionalWhole(),
            EachYearOn = page.OptionalWhole() is { } month ? (month, page.Whole()) : null,
        };
}
