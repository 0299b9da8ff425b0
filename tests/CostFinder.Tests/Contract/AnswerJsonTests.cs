using System.Text.Json;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Contract;

public sealed class AnswerJsonTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void An_estimate_is_written_as_its_contract_describes_it(Language language)
    {
        Assert.NotEmpty(RealCatalog.Instance.Personas);
        Assert.All(RealCatalog.Instance.Personas, persona =>
        {
            var question = EstimateRequestReader.Read(persona.Request, persona.AsOf, [])!;
            var estimate = EstimateDesk.Answer(question, RealCatalog.Instance, language);
            Assert.Equal(
                JsonSerializer.Serialize(estimate, ContractJson.Default.EstimateResponse), JsonSerializer.Serialize(estimate, AnswerJson.Default.EstimateResponse));
        });
    }
}
