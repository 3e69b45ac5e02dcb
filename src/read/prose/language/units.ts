/** What amounts are measured in, singular and plural, money and marks included: general English. */
const UNIT =
  /^(%|per ?cent|percentage|milliseconds?|seconds?|secs?|min|mins|minutes?|h|hrs?|hours?|days?|nights?|weeks?|months?|years?|mm|cm|m|km|met(?:re|er)s?|(?:kilo|centi|milli)met(?:re|er)s?|miles?|inch(?:es)?|feet|foot|ft|mg|g|kg|grams?|kilos?|kilograms?|tonnes?|tons?|pounds?|ml|cl|l|(?:milli)?lit(?:re|er)s?|gallons?|euros?|dollars?|cents?|pence|francs?|eur|usd|gbp|chf|degrees|celsius|points?|stars?|credits?|watts?|w|kw|kwh|mw|mwh|volts?|amps?|hz|db|ms|ha|hectares?|acres?|ppm|knots?|bytes|mb|gb|mbps)$/;

export const isUnit = (word: string): boolean => UNIT.test(word);

/** Units that name no thing of their own, whatever is said of them: "the kilometres driven". */
export const isMeasureOnly = (word: string): boolean => MEASURE_ONLY.test(word);
const MEASURE_ONLY = /^(km|kilomet(?:re|er)s?|miles?|lit(?:re|er)s?|kg|kilos?|kilograms?|tonnes?|euros?|dollars?|grams?|cm|mm)$/;
