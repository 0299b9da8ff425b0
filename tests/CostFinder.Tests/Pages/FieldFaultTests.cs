using CostFinder.App.Pages.Asking;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Pages;

public sealed class FieldFaultTests
{
    [Theory]
    [InlineData("/coverage/plan/deductible", "coverage-plan-deductible")]
    [InlineData("/product", "method")] // The page asks for method and product in one question.
    [InlineData("/coverage/plan", "coverage-plan")]
    [InlineData("", "region")]
    public void A_fault_leads_to_the_field_to_look_at(string pointer, string id) =>
        Assert.Equal(id, FieldFault.Of(new(pointer, "any", Text.Same("Any words.")), Language.English).Id);

    [Fact]
    public void Words_for_callers_of_the_API_become_words_for_a_patient() =>
        Assert.Equal("Choose the treatment you are asking about.",
            FieldFault.Of(new("/method", "required", Text.Same("Choose the treatment: iv or intranasal.")), Language.English).Message);

    [Theory]
    [InlineData(Language.English, "Enter your household size.")]
    [InlineData(Language.Spanish, "Escriba cuántas personas hay en su hogar.")]
    public void Other_faults_keep_their_words(Language language, string words) => Assert.Equal(words, FieldFault.Of(
        new("/household/size", "not-in-range", Text.Of("Enter your household size.", "Escriba cuántas personas hay en su hogar.")), language).Message);
}
