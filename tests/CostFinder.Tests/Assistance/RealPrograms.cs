using CostFinder.App.Catalog;
using CostFinder.Core.Assistance;
using CostFinder.Core.Financing;

namespace CostFinder.Tests.Assistance;

// The facts in data/, as the application reads them.
internal static class RealPrograms
{
    public static readonly FactFiles Files = FactFiles.FromFolder(
        Path.Combine(AppContext.BaseDirectory, "data"), "programs", "payment-plans", "parameters");

    public static readonly IReadOnlyList<AssistanceProgram> All = ProgramsReader.Read(Files);

    public static readonly IReadOnlyList<PaymentPlan> Plans = PaymentPlansReader.Read(Files);

    public static readonly PovertyGuidelines Guidelines = PovertyGuidelinesReader.Read(Files);

    public static AssistanceProgram Program(string id) => All.Single(program => program.Id == id);
}
