using CostFinder.App.Pages.Asking;

namespace CostFinder.Tests.Pages;

public sealed class FieldFaultTests
{
    [Theory]
    [InlineData("/coverage/plan/deductible", "coverage-plan-deductible")]
    [InlineData("/product", "method")] // The page asks for method and product in one question.
    [InlineData("/coverage/plan", "coverage-plan")]
    [InlineData("", "region")]
    public void A_fault_leads_to_the_field_to_look_at(string pointer, string id) =>
        Assert.Equal(id, FieldFault.Of(new(pointer, "any", "Any words.")).Id);

    [Fact]
    public void Words_for_callers_of_the_API_become_words_for_a_patient() =>
        Assert.Equal("Choose the treatment you are asking about.",
            FieldFault.Of(new("/method", "required", "Choose the treatment: iv or intranasal.")).Message);

    [Fact]
    public void Other_faults_keep_their_words() =>
        Assert.Equal("Enter your household size as a whole number from 1 to 20.",
            FieldFault.Of(new("/household/size", "not-in-range", "Enter your household size as a whole number from 1 to 20.")).Message);
}
