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
        Assert.Equal(id, FieldFault.Of(new(pointer, "any", Text.Same("Any words."))).Id);

    [Fact]
    public void Words_for_callers_of_the_API_become_words_for_a_patient()
    {
        var message = FieldFault.Of(new("/method", "required", Text.Of("Choose the treatment: iv or intranasal.", "Elija el tratamiento: iv o intranasal."))).Message;

        Assert.Equal("Choose the treatment you are asking about.", message.English);
        Assert.Equal("Elija el tratamiento por el que pregunta.", message.Spanish);
    }

    [Fact]
    public void Other_faults_keep_their_words()
    {
        var own = Text.Of("Enter your household size as a whole number from 1 to 20.", "Escriba el tamaño de su hogar como un número entero de 1 a 20.");

        Assert.Equal(own, FieldFault.Of(new("/household/size", "not-in-range", own)).Message);
    }
}
