using CostFinder.App.Contracts;
using CostFinder.Core.Treatments;

namespace CostFinder.App.Endpoints;

/// <summary>What every answer says, whatever was asked.</summary>
public static class Notes
{
    public const string Crisis =
        "If you think about ending your life, or someone you love does: call or text 988, any time, free. Veterans press 1. In danger right now: 911.";

    public const string Disclaimer =
        "This is an estimate from published prices. It is not medical, legal or insurance advice, and a low price says nothing about the care. "
        + "Nobody can pay to be listed here or to stand higher in a list.";

    public const string GoodFaithEstimate =
        "This is not a good faith estimate. If you have no insurance or will not use it, you have the right to get one in writing from the clinic before "
        + "you start. If the bill is then $400 or more above it, you can dispute the bill.";

    public static IReadOnlyList<string> AboutPrograms { get; } =
    [
        "What we say about programs is not a decision.",
        "Only the program itself decides who gets help.",
        "A program that is not listed here may still help you.",
        "Nothing you read here stops you from applying.",
    ];

    public static NotesResponse For(Treatment treatment) => new(
        Disclaimer, GoodFaithEstimate, [.. treatment.Safety.Select(line => line.Text)], Crisis, AboutPrograms, Questions(treatment));

    private static IReadOnlyList<string> Questions(Treatment treatment)
    {
        var codes = string.Join(", ", treatment.BillingCodes.Select(code => code.Code).Distinct());
        return
        [
            "What does one visit cost in all: the drug, the staff, the room, the watching afterwards?",
            "Is there a separate fee for the first talk, and is it taken off the first visit?",
            $"Which billing codes will you use?{(codes.Length > 0 ? $" Common ones are {codes}." : "")}",
            "Are you in my plan's network, also for mental health? Who asks the plan for approval first?",
            "Who supplies the drug and who bills for it: you or a pharmacy?",
            "Do you have a lower price for people who pay themselves, for low incomes, veterans or first responders?",
            "Can I pay over time without interest, and what happens if I am late?",
            "Please send me a good faith estimate in writing.",
        ];
    }
}
