/** Verbs of where something is or goes, with a preposition behind them: "hangs off", "belongs to". */
export const HANGING = /^(hang|sit|come|go|belong|point|run|work|live|fall|turn|land|attach|arrive|split|roll|feed)$/;
