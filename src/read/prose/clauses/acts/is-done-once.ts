/** Brings into being what it is done to, or is done to it once: what is told then is of the thing itself. */
export const isDoneOnce = (verb: string): boolean => ONCE.test(verb);

const ONCE =
  /^(create|make|add|insert|enter|register|record|log|save|store|note|write|submit|upload|post|publish|place|raise|open|report|file|issue|generate|build|design|draw|paint|compose|approve|reject|accept|decline|confirm|sign|grade|mark|assess|verify|review|moderate|close|cancel|resolve|return|answer|update|modify|change|edit|delete|remove|finish|complete|end|start|begin|ship|deliver|send|receive|pay|settle|be|have|become|get|leave|join|found|hire|employ|appoint|lose|find|own|invite|do|need|want|request|ask|bake|cook|brew|produce|plant|grow|knit|sew|breed|shoot|film|invent|develop)$/;
