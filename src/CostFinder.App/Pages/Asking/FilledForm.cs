using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>What a person wrote into the form, shown to them again, and what is wrong with it. It lives as long as the response.</summary>
public sealed class FilledForm
{
    private readonly Dictionary<string, string> _written;

    private FilledForm(Dictionary<string, string> written, IReadOnlyList<FieldFault> faults) => (_written, Faults) = (written, faults);

    public static FilledForm Blank { get; } = new([], []);

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<FieldFault> Faults { get; }

    public static FilledForm Of(IFormCollection form, IReadOnlyList<Fault> faults, Language language)
    {
        var order = FormFields.All.Select(field => field.Path).ToList();
        return new(
            FormFields.All.ToDictionary(field => field.Path, field => form[field.Path].ToString().Trim()),
            [
                .. faults.Select(fault => FieldFault.Of(fault, language))
                    .DistinctBy(fault => (fault.Path, fault.Message))
                    .OrderBy(fault => order.FindIndex(path => path == fault.Path || path.StartsWith($"{fault.Path}.", StringComparison.Ordinal))),
            ]);
    }

    /// <summary>The text of a field; empty when nothing was written.</summary>
    public string Of(string path) => _written.GetValueOrDefault(path, "");

    public string? FaultOf(string path) => Faults.FirstOrDefault(fault => fault.Path == path)?.Message;

    /// <summary>Whether one of the fields, or the group of fields that a path names, is at fault.</summary>
    public bool IsWrong(params IEnumerable<string> paths) =>
        paths.Any(path => Faults.Any(fault => fault.Path == path || fault.Path.StartsWith($"{path}.", StringComparison.Ordinal)));
}
