namespace CostFinder.Core.Consistency;

/// <summary>How much a finding weighs: an error has to be mended before the figures are used, a warning has to be looked at.</summary>
public enum Severity { Error, Warning }

/// <summary>
/// One way in which figures contradict themselves or common sense, from the closed list <see cref="FindingRules"/>.
/// <paramref name="Remedy"/> says what to do about it and <paramref name="Because"/> why it matters.
/// </summary>
public sealed record FindingRule(string Id, Severity Severity, string Remedy, string Because);

/// <summary>
/// Where something was found: the file, the line in it where lines mean something, and the column of a table or the JSON
/// pointer in a document.
/// </summary>
public sealed record FactPlace(string FileName, long? Row, string? Field)
{
    public override string ToString() => string.Concat(FileName, Row is { } row ? $", line {row}" : "", Field is null ? "" : $", {Field}");
}

/// <summary>A rule that is broken, where, and in which way. Patients never read it; whoever keeps the figures does.</summary>
public sealed record Finding(FindingRule Rule, FactPlace Place, string What)
{
    public override string ToString() => $"{Place}: {What}. {Rule.Remedy} [{Rule.Id}]";
}
