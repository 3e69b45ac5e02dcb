/** Verbs by which something comes to be, or to be somebody's. */
export const MAKING =
  /^(contain|include|own|consist|comprise|offer|employ|place|write|make|create|publish|post|submit|issue|raise|upload|file|open|keep|house|hold|provide|leave|send|receive|record|log|list|register|report|produce|organize|host|manage|take|request|add|give|perform|carry|do|get|save|draft|sell|put|deliver|bring|drop|build|design|generate|run|ship|yield|draw|launch|start|found|schedule|plan|compose|announce|organise|stage|arrange)$/;
