using CostFinder.Core.Dating;
using CostFinder.Core.Packing;

namespace CostFinder.Core.Coverage;

/// <summary>The figures that a law, an agency or a survey sets, as one page.</summary>
internal static class PackedParameters
{
    public static byte[] Of(Parameters parameters)
    {
        var page = new PageWriter();
        page.All(parameters.All, parameter =>
        {
            page.Text(parameter.Id);
            page.Words(parameter.Name);
            page.Words(parameter.Says);
            page.Choice(parameter.Unit);
            page.Text(parameter.Values.Name);
            page.All(parameter.Values.All, value =>
            {
                page.Days(value.Period);
                page.Exact(value.Value);
                page.Cited(value.Source);
            });
            page.Text(parameter.Disputed);
        });
        return page.Content();
    }

    public static Parameters Read(PageReader page) => new(page.All(() => new Parameter(
        page.Text(), page.Words(), page.Words(), page.Choice<ParameterUnit>(),
        new(page.Text(), page.All(() => new Dated<decimal>(page.Days(), page.Exact(), page.Cited()))),
        page.OptionalText())));
}
