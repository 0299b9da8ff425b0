using CostFinder.Core.Wording;

namespace CostFinder.App.Pages;

/// <summary>How many of something there are: "1 visit", "34 visitas".</summary>
public static class Counts
{
    public static Text Visits(int number) => Say.Count(number, Text.Of("visit", "visita"), Text.Of("visits", "visitas"));

    public static Text Programs(int number) => Say.Count(number, Text.Of("program", "programa"), Text.Of("programs", "programas"));

    public static Text Months(int number) => Say.Count(number, Text.Of("month", "mes"), Text.Of("months", "meses"));

    public static Text PriceLists(int number) => Say.Count(number, Text.Of("price list", "lista de precios"), Text.Of("price lists", "listas de precios"));

    public static Text Providers(int number) => Say.Count(number, Text.Of("provider", "proveedor"), Text.Of("providers", "proveedores"));

    public static Text Prices(int number) => Say.Count(number, Text.Of("price", "precio"), Text.Of("prices", "precios"));

    public static Text ListedPrices(int number) => Say.Count(number, Text.Of("listed price", "precio publicado"), Text.Of("listed prices", "precios publicados"));

    public static Text PublishedPrices(int number) => Say.Count(number, Text.Of("published price", "precio publicado"), Text.Of("published prices", "precios publicados"));

    public static Text Clinics(int number) => Say.Count(number, Text.Of("clinic", "clínica"), Text.Of("clinics", "clínicas"));

    public static Text Plans(int number) => Say.Count(number, Text.Of("plan", "plan de pago"), Text.Of("plans", "planes de pago"));

    public static Text Questions(int number) => Say.Count(number, Text.Of("more question", "pregunta más"), Text.Of("more questions", "preguntas más"));
}
