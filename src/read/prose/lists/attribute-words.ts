/** Whether the items of a list look like attributes or like values and things. Heads of attribute names in general English. */
import { singularWord } from '../../source/singular.js';
import type { ListItem } from '../terms/list-item.js';

const HEADS = new Set(
  'id ids number numbers no code codes identifier name names title titles date dates time times timestamp day year month type types category kind status state phone telephone mobile email mail address addresses location place position price amount fee cost wage wages total quantity count size weight height length width area volume capacity age gender sex birth description introduction summary content contents detail text note notes remark remarks comment reason result results level grade score rating rate ratio percentage salary balance duration period deadline password username nickname avatar photo image picture url link path file version language color colour brand model specification specifications unit currency origin destination point method mode format priority gender nationality education degree specialty department role contact qualification experience signature tag tags keyword keywords message subject author owner operator creator manager charge distance speed temperature value limit credit credits point points discount tax interest frequency purpose feedback suggestion opinion evaluation requirement requirements progress stock inventory income expenditure publisher manufacturer supplier hash token flag attribute information material shift isbn sku vin profile introduction class major lifecycle timestamps depth thickness diameter radius altitude elevation latitude longitude postcode postcodes zip surname forename firstname lastname initial initials salutation pronoun outcome severity urgency strength threshold minimum maximum expiry subtotal total totals share margin bonus premium excess rank ranking rent tariff pressure voltage humidity serial barcode timezone locale website handle slug dosage dose calorie calories registration deposit surcharge mileage occupation citizenship maturity yield balance turnover headcount allowance coefficient multiplier fraction proportion probability easting northing weekday horsepower tonnage yardage wattage acreage acidity moisture purity salinity hardness density viscosity concentration torque wavelength bandwidth latency throughput wingspan draught headroom payload efficiency accuracy tolerance intensity brightness dimension acronym abbreviation caption synopsis biography birthplace birthday ethnicity religion hometown deductible overdraft magnitude amplitude luminosity luminance opacity turbidity conductivity resistance resistivity capacitance impedance porosity permeability elasticity stiffness roughness flatness toughness gradient velocity acceleration momentum loudness visibility clarity sweetness bitterness alkalinity mass girth circumference perimeter azimuth declination inclination ascension redshift dilution potency toxicity mortality fertility airspeed amperage hue saturation contrast sharpness grammage'.split(
    ' ',
  ),
);

/** The word is one for a property, in the singular or the plural. */
export const isAttributeWord = (word: string): boolean => HEADS.has(word) || HEADS.has(singularWord(word));

export const hasAttributeHead = (item: ListItem): boolean =>
  isAttributeWord(item.words.at(-1) ?? '') || item.made === true || item.flag === true || isOfForm(item);

/** "date of birth", "number of beds", "person in charge". */
const isOfForm = (item: ListItem): boolean => {
  const at = item.words.findIndex((word) => word === 'of' || word === 'in');
  return at > 0 && isAttributeWord(item.words[at - 1] ?? '');
};

/** Share of the items whose head is a word for a property. */
export const attributeShare = (items: readonly ListItem[]): number =>
  items.length === 0 ? 0 : items.filter(hasAttributeHead).length / items.length;
