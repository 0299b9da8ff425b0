
namespace CostFinder.Tests.Assistance;

public class ProgramsReaderTests
{
    [Fact]
    public void All_programs_load_and_every_rule_cites_a_source_of_its_program()
    {
        Assert.Equal(59, RealPrograms.All.Count);
        Assert.All(RealPrograms.All, program => Assert.All(program.Rules, rule => Assert.Contains(rule.Citation, program.Sources)));
    }
}
