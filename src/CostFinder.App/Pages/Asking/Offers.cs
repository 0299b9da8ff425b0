using CostFinder.App.Catalog;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>The answers that rest on facts: the treatments and the plans there are.</summary>
public sealed record Offers(IReadOnlyList<Choice> Treatments, IReadOnlyList<Choice> PlanDesigns)
{
    public static Offers Of(FactCatalog catalog) => new(
        [
            .. catalog.Facts.Treatments.OrderBy(treatment => treatment.Method).ThenBy(treatment => treatment.Product).Select(treatment => new Choice(
                treatment.Product is { } product ? $"{Words.Of(treatment.Method)} {Words.Of(product)}" : Words.Of(treatment.Method),
                treatment.Name,
                treatment.Description,
                ApprovalWords.Of(Words.Of(treatment.Approval.Status)))),
            FormChoices.NotSure,
        ],
        [
            .. catalog.Facts.PlanDesigns.All.OrderBy(design => design.Kind).ThenBy(design => design.Name.English, StringComparer.Ordinal)
                .Select(design => new Choice(design.Id, design.Name, Group: FormChoices.KindWords(Words.Of(design.Kind)))),
        ]);

    /// <summary>What a field offers to choose from; nothing where the person writes.</summary>
    public IReadOnlyList<Choice>? For(FormField field) => field.Path switch
    {
        FormFields.Treatment => Treatments,
        FormFields.PlanDesign => PlanDesigns,
        _ => field.Choices,
    };

    /// <summary>An answer in words: the name of the choice, or what the person wrote with its unit.</summary>
    public Text Told(FormField field, string written) => For(field)?.FirstOrDefault(choice => choice.Value == written)?.Label
        ?? Text.Same(field.Unit switch
        {
            "$" when !written.StartsWith('$') => "$" + written,
            "%" when !written.EndsWith('%') => written + "%",
            _ => written,
        });
}
