using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>What a person wrote into the form, shown to them again, and what is wrong with it. It lives as long as the response.</summary>
public sealed class FilledForm
{
    /// <summary>The name of the hidden fields that hold <see cref="SetAside"/>.</summary>
    public const string AsideName = "aside";

    private readonly IReadOnlyList<FormField> _fields;
    private readonly Dictionary<string, string> _written;

    private FilledForm(IReadOnlyList<FormField> fields, Dictionary<string, string> written, IReadOnlyList<string> setAside, IReadOnlyList<FieldFault> faults) =>
        (_fields, _written, SetAside, Faults) = (fields, written, setAside, faults);

    public static FilledForm Blank { get; } = new([], [], [], []);

    /// <summary>Questions to which the person said "I don't know", by their name in the answer; they are not put first again.</summary>
    public IReadOnlyList<string> SetAside { get; }

    /// <summary>What was written, in the order of the page.</summary>
    public IEnumerable<(FormField Field, string Written)> Written => _fields.Select(one => (one, Of(one.Path))).Where(answer => answer.Item2.Length > 0);

    /// <summary>Whether more was told than the three first questions ask.</summary>
    public bool HasMore => Written.Any(answer => !FormFields.First.Contains(answer.Field));

    public bool IsNotSure => Of(FormFields.Treatment) == FormFields.NotSure;

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<FieldFault> Faults { get; }

    /// <summary>
    /// The form that was sent, with its faults and the path of the field to show first. <paramref name="further"/> are fields beside those of the estimate.
    /// </summary>
    public static FilledForm Of(IFormCollection form, IReadOnlyList<Fault> faults, string? sought = null, params IEnumerable<FormField> further)
    {
        IReadOnlyList<FormField> fields = [.. FormFields.All, .. further];
        var order = fields.Select(field => field.Path).ToList();
        return new(
            fields,
            fields.ToDictionary(field => field.Path, field => form[field.Path].ToString().Trim()),
            [.. form[AsideName].OfType<string>().Where(id => FormFields.AnswerTo(id) is not null).Distinct()],
            [
                .. faults.Select(FieldFault.Of)
                    .DistinctBy(fault => (fault.Path, fault.Message))
                    .OrderBy(fault => order.FindIndex(path => path == fault.Path || path.StartsWith($"{fault.Path}.", StringComparison.Ordinal))),
            ])
        {
            Sought = sought,
        };
    }

    /// <summary>The text of a field; empty when nothing was written.</summary>
    public string Of(string path) => _written.GetValueOrDefault(path, "");

    /// <summary>The field that the person came to change; it has the focus.</summary>
    public string? Sought { get; init; }

    public Text? FaultOf(string path) => Faults.FirstOrDefault(fault => fault.Path == path)?.Message;

    /// <summary>Whether one of the fields, or the group of fields that a path names, is at fault.</summary>
    public bool IsWrong(params IEnumerable<string> paths) =>
        paths.Any(path => Faults.Any(fault => fault.Path == path || fault.Path.StartsWith($"{path}.", StringComparison.Ordinal)));
}
