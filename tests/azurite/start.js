// Runs the table emulator for as long as whoever started it lives: when that process ends, however it ends, so does its pipe.
process.stdin.resume();
process.stdin.on("end", () => process.exit());
require("azurite/dist/src/table/main.js");
