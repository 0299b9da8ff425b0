using CostFinder.ColdStart;

return args switch
{
    ["empty", .. var settings] => await EmptyApp.RunAsync(settings),
    ["trace", .. var settings] => await StartTrace.RunAsync(settings),
    ["methods", .. var settings] => await StartTrace.RunAsync(settings, methods: true),
    ["measure", var server, var root, var rounds] => await Measurement.RunAsync(server, root, int.Parse(rounds, null)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Run bench/cold-start, which publishes what is measured and starts this.");
    return 2;
}
