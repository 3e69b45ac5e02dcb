/** What somebody is asked to do with what a list behind it names: "record the date, …". */
const ASKING =
  /^(keep|record|note|store|log|list|include|show|add|put|take|give|need|want|see|mark|save|hold|skip|ignore|leave|forget|think|say|do|make|let|use|drop|track|capture|write|get|ask|enter|having|including|meaning|knowing|following|considering|using)$/;

export const isCommandWord = (word: string): boolean => ASKING.test(word);
