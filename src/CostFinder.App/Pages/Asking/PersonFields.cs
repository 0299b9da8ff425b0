using CostFinder.Core.Wording;
using static CostFinder.App.Pages.Asking.PlanFields;

namespace CostFinder.App.Pages.Asking;

/// <summary>What the form asks about the place, the treatment and the person.</summary>
public static class PersonFields
{
    public static FormField Region { get; } = new(FormFields.Region, Writing.Words, Text.Of("Where do you live?", "¿Dónde vive?"))
    {
        Short = Text.Of("Where you live", "Dónde vive"),
        Hint = Text.Of("A five-digit ZIP code, or a state such as TX. We ask for nothing more exact.", "Un código postal (ZIP) de cinco cifras, o un estado como TX. No pedimos nada más exacto."),
    };

    public static FormField Treatment { get; } = new(FormFields.Treatment, Writing.Treatment, Text.Of("Which treatment are you asking about?", "¿Por cuál tratamiento pregunta?"))
    {
        Short = Text.Of("Treatment", "Tratamiento"),
        Choices = [],
        IsOpen = true,
    };

    public static FieldGroup Clinic { get; } = new("clinic", Text.Of("What the clinic told you: price and visits", "Lo que le dijo la clínica: precio y visitas"), null,
        [new(null, null,
        [
            Money("quotedPrice.perSession", Text.Of("Price of one visit", "Precio de una visita"),
                Text.Of("With insurance: the price your plan agreed on. If you were told it is free, enter 0.", "Con seguro: el precio que acordó su plan. Si le dijeron que es gratis, escriba 0.")),
            Money("quotedPrice.consultation", Text.Of("Price of the first evaluation", "Precio de la primera evaluación")),
            new("course.startsOn", Writing.Day, Text.Of("First treatment day", "Primer día del tratamiento")) { Hint = Text.Of("Leave empty for today.", "Déjelo vacío si es hoy.") },
            Count("course.sessions", Text.Of("Number of visits in all", "Número total de visitas"), Text.Of("From 1 to 200. Empty: the usual course for 12 months.", "De 1 a 200. Vacío: lo usual para 12 meses.")),
            Count("course.inductionSessions", Text.Of("Visits in the first phase", "Visitas en la primera fase"), Text.Of("From 1 to 60. Empty: as usual.", "De 1 a 60. Vacío: lo usual.")),
            Count("course.inductionPerWeek", Text.Of("Visits a week in the first phase", "Visitas por semana en la primera fase"), Text.Of("From 1 to 7. Empty: as usual.", "De 1 a 7. Vacío: lo usual.")),
            Count("course.maintenanceEveryWeeks", Text.Of("Weeks between later visits", "Semanas entre las visitas siguientes"), Text.Of("After the first weeks. From 1 to 52.", "Después de las primeras semanas. De 1 a 52.")),
            Count("course.months", Text.Of("Months to look ahead", "Meses que quiere ver"), Text.Of("From 1 to 24. Empty: 12.", "De 1 a 24. Vacío: 12.")),
            new("course.doseMg", Writing.Number, Text.Of("Dose of esketamine", "Dosis de esketamina")) { Choices = FormChoices.Dose, Hint = Text.Of("Only for Spravato.", "Solo para Spravato.") },
        ])]);

    public static FieldGroup Time { get; } = new("other", Text.Of("Your time and the way home", "Su tiempo y el viaje a casa"),
        Text.Of("Not medical costs. We show them apart, and only if you fill them in.", "No son gastos médicos. Los mostramos aparte, y solo si los escribe."),
        [new(null, null,
        [
            Money("other.ridePerVisit", Text.Of("A ride home costs", "Un viaje a casa cuesta")),
            Money("other.hourlyWage", Text.Of("Your pay for an hour of work", "Lo que gana por hora de trabajo")),
            new("other.hoursPerVisit", Writing.Number, Text.Of("Hours one visit takes you, with the way", "Horas que le toma una visita, con el viaje")) { Hint = Text.Of("Empty: the hours in the clinic.", "Vacío: las horas en la clínica.") },
        ])]);

    public static FieldGroup Household { get; } = new("household", Text.Of("Your household: size and income", "Su hogar: personas e ingresos"),
        Text.Of("Many programs look at both. Count everyone who shares the income.", "Muchos programas miran las dos cosas. Cuente a todos los que comparten los ingresos."),
        [new(null, null,
        [
            Count("household.size", Text.Of("People in your household", "Personas en su hogar")),
            Money("household.annualIncome", Text.Of("Household income in a year, before tax", "Ingresos del hogar en un año, antes de impuestos")),
            Money("household.savings", Text.Of("What you have saved", "Lo que tiene ahorrado"),
                Text.Of("Not your home or your car. Only a few public programs ask.", "Sin su casa ni su auto. Solo unos pocos programas públicos lo preguntan.")),
        ])]);

    public static FieldGroup Patient { get; } = new("patient", Text.Of("About the patient", "Sobre el paciente"), null,
        [new(null, null,
        [
            Count("patient.age", Text.Of("Age in years", "Edad en años")),
            List("patient.diagnosis", Text.Of("Main diagnosis", "Diagnóstico principal"), FormChoices.Diagnosis) with { Blank = Text.Of("I don't know, or I'd rather not say", "No lo sé, o prefiero no decirlo") },
            new("patient.veteran", Writing.YesNo, Text.Of("Is the patient a veteran?", "¿Es el paciente veterano?")) { Choices = Choice.YesNo, IsOpen = true },
            new("patient.firstResponder", Writing.YesNo, Text.Of("Is the patient a first responder?", "¿Trabaja el paciente en emergencias?"))
            {
                Hint = Text.Of("Such as police, fire or ambulance.", "Por ejemplo: policía, bomberos o ambulancia."),
                Choices = Choice.YesNo,
                IsOpen = true,
            },
        ])]);

    private static FormField Count(string path, Text label, Text? hint = null) => new(path, Writing.Number, label) { Hint = hint, IsCount = true };
}
