/**
 * Classes of common English nouns, by what they are names for. Broad on purpose, and of the language: what records are
 * kept of differs by class (a document has a number and a date, an abstraction has no rows), whatever the business.
 */
import { singularWord } from '../../source/singular.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Where something is, or where people go. */
const PLACES = words(`
area address airport aisle alley aquarium arena atrium avenue bakery bar barn base basement bay beach bed berth block booth border boutique brewery bridge building bunker bureau cabin cafe camp campsite campus canal canteen casino castle cellar cemetery centre chamber chapel church cinema city clinic club college compound corridor cottage counter county court courtyard crossing dairy desk destination district dock dorm dormitory estate exchange exit factory farm fence ferry field flat floor forest forge foundry gallery garage garden gate gym hall hangar harbour harbor headquarters home hospital hostel hotel house hub hut inn island jetty junction kennel kiosk kitchen laboratory lab lake land lane laundry library locality location locker lodge lot lounge mall manor marina market mill mine motel museum neighbourhood nursery office orchard outlet park parking pavilion pen pharmacy pier pit pitch plant plantation platform plaza plot pond pool port premises prison property pub quarry quay ranch region reserve reservoir resort restaurant retreat ring river road room route salon school shed shelter shop silo site slot space square stable stadium stage stall stand station store street studio suburb supermarket surgery terminal territory theatre theater toilet tower town track trail tunnel university vault venue village vineyard ward warehouse wharf wing woodland workshop yard zone zoo
`);

/** Written, issued or signed. */
const DOCUMENTS = words(`
account agenda agreement album amendment announcement appeal application article assessment atlas audit badge ballot bid bill blueprint bond book booklet brief briefing brochure bulletin card case catalogue catalog certificate chapter charter cheque chart claim clause complaint consent contract coupon course credential curriculum declaration deed diploma directive document dossier draft edition email episode essay estimate exam exercise fax feedback file flyer form grant guide guideline handbook indictment insurance invitation invoice issue journal lease leaflet lesson letter licence license listing loan magazine mandate manual manuscript map memo menu message minutes mortgage newsletter note notice notification novel offer order page paper paragraph passport patent pass payslip permit petition photo photograph picture plan playlist policy post poster prescription presentation proposal prospectus protocol publication questionnaire quiz quotation quote receipt recipe record registration reminder report request requisition resume review roster schedule scheme script series sheet song standard statement subscription summons survey syllabus tender test thesis thread ticket timetable title token transcript treaty tweet verdict video visa voucher waiver warrant warranty watchlist will worksheet
`);

/** Made, used or handled one by one. */
const OBJECTS = words(`
aircraft alarm amplifier antenna apparatus appliance asset bag ball barrel basket battery beacon bicycle bike bin blade boat boiler bottle box brick bucket bulb bus cable cage camera can canister car carriage cart cartridge cell chair chip circuit clock coach coat coil collar component computer container controller conveyor crane crate cylinder detector device dish display door dress drill drive drone drug drum engine equipment exhibit fan feeder filter fixture forklift frame fridge furnace gadget gauge gear generator glass glider gun handset hardware harness hatch helmet hook hose ingredient instrument item jar key kiln kit lamp laptop lathe lens lift light lock locomotive lorry machine magnet mask mast mattress medal medication medicine metal meter microphone microscope mirror mixer modem monitor motor motorcycle mould needle network node oven package pallet panel parcel part phone piano pipe plane plate plug pod press printer prize probe product projector prop pump rack radar radio reactor receiver regulator rig robot router sail sample satellite scale scanner scooter screw seat seed sensor server shelf ship shirt shoe sign signal sim socket specimen spring stamp stencil stock stove suit switch table tag tank tap tape telescope television tent terminal tile till tool toy tractor trailer train transformer tray tree trolley truck tub tube turbine tyre uniform unit valve van vehicle vessel wagon watch weapon well wheel window wine wire yacht
animal bird bull calf cat cattle chicken cow crop dog fish flock flower fruit goat herd horse insect lamb litter livestock pet pig plant pony puppy seedling sheep species tree
`);

/** Sorts that other things are put into. */
const SORTS = words(`
band brand bracket category class classification collection department discipline division family format genre grade group kind level line make model mode occupation order package phase priority product profession programme program rank role section sector segment series service severity skill species speciality specialty stage standard status stream style subject tariff team theme tier topic type variant variety
allergen amenity colour color country county currency language nationality reason region season size tag unit
`);

/** Sums and deals. */
const DEALS = words(`
advance allowance auction award bargain benefit bet bid bonus bounty budget charge claim commission contribution credit debit debt deduction deposit discount dividend donation expense fee fine fund gift grant income installment instalment interest investment levy loan offer payment payout payroll penalty pension pledge premium prize promotion purchase rebate refund reimbursement rent reward royalty salary sale settlement share subsidy surcharge tax tip transfer tuition wage
`);

/** Comes about once, at a time. */
const HAPPENINGS = words(`
absence accident act action activity adjustment admission adoption alert allocation appearance appointment arrest arrival assignment attempt attendance auction audition batch battle birth booking break breach breakdown burial call campaign cancellation ceremony change check checkup clash class clearance closure collection collision competition concert conference consultation contest conversation crash cycle death debate decision defect delivery departure deployment discharge dispatch dispute download drill election enquiry enrolment enrollment error escalation evacuation event exam examination exception exchange excursion exhibition experiment export failure fault fight film fire fitting flight game harvest hearing heat hire holiday import incident infection injury inquiry inspection installation interaction interruption intervention interview investigation job journey launch leak lecture lesson loan login lunch maintenance marriage match meal measurement meeting merger migration mission move movement murder offence operation outage outbreak parade party patrol payment performance pickup play poll practice procedure production promotion race raid reading recall rehearsal release relocation rental repair replacement reply rescue reservation response result return ride round run sale sampling scan search season seizure send service session shift shipment shooting show shutdown sighting signup sitting slot speech spill sprint stay stop storm stream strike surgery survey swap swim task taste test theft tour tournament trade trade-in training transaction transfer treatment trial trip turnaround update upload usage vaccination view violation visit vote walk warning wash wedding withdrawal workout
`);

/** Said about things; no rows of their own. */
const ABSTRACTS = words(`
ability absence access accuracy addition advantage advice agreement aim amount angle answer anything approach argument assumption attention availability average awareness balance basis behaviour behavior belief benefit bit bulk capability capacity care caution cause caveat chance chaos choice circumstance clarity combination comfort commitment complexity compliance concept concern conclusion condition confidence confusion connection consequence consideration consistency constraint content context continuity contrast control convenience convention count couple coverage criterion curve damage danger data day deal definition degree delay demand density depth detail difference difficulty dimension direction distance distinction distribution diversity doubt duration duty ease effect efficiency effort element emphasis end energy environment evidence exact example existence expectation experience expert explanation exponent extent extra fact factor fashion feature feel figure flexibility flow force form fraction freedom frequency fun function future gap gain goal growth guarantee habit half handful harm head headache height help history honesty hour idea identity importance impression improvement influence information input instance integrity intent intention interest interval joy kind knowledge lack law length likelihood limit link list logic look loss lot luck majority manner margin mass matter maximum mean meaning means measure median memory middle mind minimum minority minute mistake mix moment money month mood morning motion name nature need night noise norm nothing number occasion odds once opinion opportunity option order origin outcome output overlap overview pace pain pair past pattern peak percent percentage period permission person perspective piece place pleasure plenty point population portion position possibility power practice precision preference presence pressure principle problem process progress proof proportion purpose quality quantity quarter question range rate ratio reality reason reference regulation relation relationship reliability remainder reputation resolution respect responsibility rest result risk rule safety sake scale scenario scope score security sense sentence sequence set shape share shame shortage side sign significance silence similarity situation size skew sort speed spike spirit spread stability standing start state story strategy strength stress stretch stuff style subset success sum summer support surprise symptom system talk taste technique tail team temperature tendency term text theory thing third thought threshold thousand time timing tolerance tone top total touch trace trend trick trouble trust truth twist type uncertainty understanding use value variation variety version view volume want warmth waste way weakness wealth weather week weight whole width winter wish word work worry worth year yield
`);

export type NounClass = 'place' | 'document' | 'object' | 'sort' | 'deal' | 'happening' | 'abstract';
export const NOUN_CLASSES: readonly NounClass[] = ['place', 'document', 'object', 'sort', 'deal', 'happening', 'abstract'];

const MEMBERS: Readonly<Record<NounClass, ReadonlySet<string>>> = {
  place: PLACES,
  document: DOCUMENTS,
  object: OBJECTS,
  sort: SORTS,
  deal: DEALS,
  happening: HAPPENINGS,
  abstract: ABSTRACTS,
};

/** A noun may be in several classes: a "service" is a sort and happens. */
export const isOfClass = (word: string, kind: NounClass): boolean => MEMBERS[kind].has(singularWord(word));

/** Who a business deals with: people and bodies that sign up, buy, supply or are served. */
const PARTIES = words(`
applicant attendee beneficiary borrower buyer candidate claimant client consumer contractor creditor customer dealer debtor distributor donor employee employer guest lender lessee licensee member merchant participant partner passenger patient payee payer player policyholder provider pupil purchaser reader recipient resident retailer seller shareholder shopper sponsor student subcontractor subscriber supplier tenant trainee user vendor visitor wholesaler
`);

/** Pieces and versions of something larger, which have rows where it has one. */
const PARTS = words(`
component element entry item layer leg line part piece portion record revision row section segment stage step subitem version
`);

/** What people write on before there is a database: hardly ever more than that. */
const LEDGERS = words(`
archive binder book catalogue clipboard diary docket file folder form index journal ledger list log logbook minutes notebook note notepad pad paper paperwork register report roster sheet slip spreadsheet whiteboard worksheet
`);

/** That something is no longer as it was. */
const CHANGES = words(`
adjustment alteration amendment change conversion correction deviation edit modification movement move replacement shift substitution swap switch transfer transition update variation
`);

export type NounKind = 'party' | 'part' | 'ledger' | 'alteration';
const KINDS: Readonly<Record<NounKind, ReadonlySet<string>>> = { party: PARTIES, part: PARTS, ledger: LEDGERS, alteration: CHANGES };

/** Finer than classes: what a noun is to the business, where its class does not say. */
export const isOfKind = (word: string, kind: NounKind): boolean => KINDS[kind].has(singularWord(word));
