import type { Localised, UnitCode } from '../model.ts';
import type { NetContent, Sensitivity, VatProdPostingGroup } from '../model.ts';

/** Danish, Swedish, Norwegian, English: the order of every table here. */
export function localised(da: string, sv: string, nb: string, en: string): Localised {
  return { 'da-DK': da, 'sv-SE': sv, 'nb-NO': nb, 'en-GB': en };
}

export type VariantScheme = 'none' | 'strap' | 'color' | 'size' | 'sizecolor' | 'shoe';

/** A kind of article: how its items are named, priced, packed and taxed. */
export interface ArticleType {
  readonly category: string;
  readonly noun: Localised;
  /** DKK, VAT included. */
  readonly from: number;
  readonly to: number;
  readonly scheme: VariantScheme;
  readonly unit: UnitCode;
  readonly vat: VatProdPostingGroup;
  readonly sensitivity: Sensitivity;
  /** Net contents that occur, in `contentMeasure`; empty = no unit price. */
  readonly contents: readonly number[];
  readonly contentMeasure: NetContent['measure'];
  /** Also sold in boxes of six. */
  readonly boxed: boolean;
}

function field(fields: readonly string[], at: number): string {
  const value = fields[at];
  if (value === undefined) throw new Error(`The lexicon misses field ${at} of ${fields.join('|')}`);
  return value.trim();
}

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split('|'));

/** Code; its parent is the code without the last part. */
export const categoryTable: readonly { readonly code: string; readonly name: Localised }[] = rows(`
WATCHES|Ure og smykker|Klockor och smycken|Klokker og smykker|Watches and jewellery
WATCHES-MEN|Herreure|Herrklockor|Herreklokker|Men's watches
WATCHES-WOMEN|Dameure|Damklockor|Dameklokker|Women's watches
WATCHES-STRAPS|Urremme|Klockarmband|Klokkeremmer|Watch straps
WATCHES-JEWELLERY|Smykker|Smycken|Smykker|Jewellery
WATCHES-JEWELLERY-RINGS|Ringe|Ringar|Ringer|Rings
WATCHES-JEWELLERY-NECKLACES|Halskæder|Halsband|Halskjeder|Necklaces
FASHION|Mode|Mode|Mote|Fashion
FASHION-WOMEN|Dametøj|Damkläder|Dameklær|Women's clothing
FASHION-WOMEN-DRESSES|Kjoler|Klänningar|Kjoler|Dresses
FASHION-WOMEN-KNITWEAR|Strik|Stickat|Strikk|Knitwear
FASHION-MEN|Herretøj|Herrkläder|Herreklær|Men's clothing
FASHION-MEN-SHIRTS|Skjorter|Skjortor|Skjorter|Shirts
FASHION-MEN-JACKETS|Jakker|Jackor|Jakker|Jackets
FASHION-SHOES|Sko|Skor|Sko|Shoes
FASHION-LINGERIE|Lingeri|Underkläder|Undertøy|Lingerie
SPORT|Sport og friluft|Sport och friluft|Sport og friluft|Sport and outdoor
SPORT-RUNNING|Løb|Löpning|Løping|Running
SPORT-RUNNING-SHOES|Løbesko|Löparskor|Løpesko|Running shoes
SPORT-OUTDOOR|Friluft|Friluft|Friluft|Outdoor
SPORT-WINTER|Vintersport|Vintersport|Vintersport|Winter sports
HOME|Hjem|Hem|Hjem|Home
HOME-KITCHEN|Køkken|Kök|Kjøkken|Kitchen
HOME-TEXTILES|Tekstiler|Textilier|Tekstiler|Textiles
HOME-TEXTILES-FABRIC|Metervarer|Metervaror|Metervarer|Fabric by the metre
HOME-LIGHTING|Lamper|Lampor|Lamper|Lighting
ELECTRONICS|Elektronik|Elektronik|Elektronikk|Electronics
ELECTRONICS-AUDIO|Lyd|Ljud|Lyd|Audio
ELECTRONICS-AUDIO-HEADPHONES|Hovedtelefoner|Hörlurar|Hodetelefoner|Headphones
ELECTRONICS-SMARTHOME|Smart hjem|Smarta hem|Smarthjem|Smart home
ELECTRONICS-ACCESSORIES|Tilbehør|Tillbehör|Tilbehør|Accessories
BEAUTY|Skønhed og sundhed|Skönhet och hälsa|Skjønnhet og helse|Beauty and health
BEAUTY-SKINCARE|Hudpleje|Hudvård|Hudpleie|Skin care
BEAUTY-FRAGRANCE|Parfume|Parfym|Parfyme|Fragrance
BEAUTY-HEALTH|Sundhed|Hälsa|Helse|Health
BEAUTY-INTIMATE|Intimpleje|Intimvård|Intimpleie|Intimate care
FOOD|Te og delikatesser|Te och delikatesser|Te og delikatesser|Tea and delicatessen
FOOD-TEA|Te|Te|Te|Tea
FOOD-COFFEE|Kaffe|Kaffe|Kaffe|Coffee
FOOD-CONFECTIONERY|Chokolade og slik|Choklad och godis|Sjokolade og godteri|Confectionery
FOOD-CHEESE|Ost|Ost|Ost|Cheese
FOOD-WINE|Vin|Vin|Vin|Wine
TOYS|Legetøj|Leksaker|Leker|Toys
TOYS-WOODEN|Trælegetøj|Träleksaker|Treleker|Wooden toys
TOYS-GAMES|Spil|Spel|Spill|Games
BOOKS|Bøger|Böcker|Bøker|Books
BOOKS-FICTION|Romaner|Romaner|Romaner|Fiction
BOOKS-COOKING|Kogebøger|Kokböcker|Kokebøker|Cookery books
GIFTS|Gaver og service|Presenter och service|Gaver og service|Gifts and services
GIFTS-CARDS|Gavekort|Presentkort|Gavekort|Gift cards
GIFTS-SETS|Gavesæt|Presentset|Gavesett|Gift sets
GIFTS-SERVICES|Service|Service|Service|Services
`).map((row) => ({
  code: `C-${field(row, 0)}`,
  name: localised(field(row, 1), field(row, 2), field(row, 3), field(row, 4)),
}));

/** category | da | sv | nb | en | DKK from-to | scheme | unit | VAT | sensitivity | contents measure | box */
export const articleTypes: readonly ArticleType[] = rows(`
WATCHES-MEN|armbåndsur|armbandsur|armbåndsur|wristwatch|799-4999|strap|PCS|STANDARD|NONE||
WATCHES-MEN|kronograf|kronograf|kronograf|chronograph|1499-8999|none|PCS|STANDARD|NONE||
WATCHES-WOMEN|dameur|damklocka|dameklokke|ladies' watch|699-4499|strap|PCS|STANDARD|NONE||
WATCHES-STRAPS|læderrem|läderarmband|lærrem|leather strap|149-399|color|PCS|STANDARD|NONE||
WATCHES-JEWELLERY-RINGS|sølvring|silverring|sølvring|silver ring|299-1299|none|PCS|STANDARD|NONE||
WATCHES-JEWELLERY-NECKLACES|halskæde|halsband|halskjede|necklace|249-1999|none|PCS|STANDARD|NONE||
FASHION-WOMEN-DRESSES|kjole|klänning|kjole|dress|349-1499|size|PCS|STANDARD|NONE||
FASHION-WOMEN-KNITWEAR|uldsweater|ulltröja|ullgenser|wool jumper|399-1299|sizecolor|PCS|STANDARD|NONE||
FASHION-MEN-SHIRTS|skjorte|skjorta|skjorte|shirt|299-899|sizecolor|PCS|STANDARD|NONE||
FASHION-MEN-JACKETS|vinterjakke|vinterjacka|vinterjakke|winter jacket|899-2999|size|PCS|STANDARD|NONE||
FASHION-SHOES|lædersko|läderskor|lærsko|leather shoes|599-1899|shoe|PCS|STANDARD|NONE||
FASHION-LINGERIE|bh|bh|bh|bra|199-599|size|PCS|STANDARD|INTIMATE||
SPORT-RUNNING-SHOES|løbesko|löparskor|løpesko|running shoes|699-1699|shoe|PCS|STANDARD|NONE||
SPORT-OUTDOOR|rygsæk|ryggsäck|ryggsekk|rucksack|399-1999|color|PCS|STANDARD|NONE||
SPORT-OUTDOOR|telt|tält|telt|tent|999-4999|none|PCS|STANDARD|NONE||
SPORT-WINTER|skihjelm|skidhjälm|skihjelm|ski helmet|399-1499|size|PCS|STANDARD|NONE||
HOME-KITCHEN|stegepande|stekpanna|stekepanne|frying pan|249-999|none|PCS|STANDARD|NONE||
HOME-KITCHEN|krus|mugg|krus|mug|59-199|color|PCS|STANDARD|NONE||box
HOME-TEXTILES|sengesæt|påslakanset|sengesett|bed linen|299-1199|color|PCS|STANDARD|NONE||
HOME-TEXTILES-FABRIC|hørstof|linnetyg|linstoff|linen fabric|89-299|color|M|STANDARD|NONE|1 M|
HOME-LIGHTING|bordlampe|bordslampa|bordlampe|table lamp|299-2499|none|PCS|STANDARD|NONE||
ELECTRONICS-AUDIO-HEADPHONES|hovedtelefoner|hörlurar|hodetelefoner|headphones|399-2999|color|PCS|STANDARD|NONE||
ELECTRONICS-AUDIO|højttaler|högtalare|høyttaler|speaker|499-4999|none|PCS|STANDARD|NONE||
ELECTRONICS-SMARTHOME|bevægelsessensor|rörelsesensor|bevegelsessensor|motion sensor|149-499|none|PCS|STANDARD|NONE||
ELECTRONICS-ACCESSORIES|opladerkabel|laddkabel|ladekabel|charging cable|79-299|none|PCS|STANDARD|NONE|1,2,3 M|
BEAUTY-SKINCARE|ansigtscreme|ansiktskräm|ansiktskrem|face cream|99-599|none|PCS|STANDARD|NONE|30,50,75 ML|
BEAUTY-FRAGRANCE|eau de parfum|eau de parfum|eau de parfum|eau de parfum|399-1499|none|PCS|STANDARD|NONE|30,50,100 ML|
BEAUTY-HEALTH|graviditetstest|graviditetstest|graviditetstest|pregnancy test|49-149|none|PCS|STANDARD|HEALTH|1,2,5 PCS|
BEAUTY-HEALTH|nikotintyggegummi|nikotintuggummi|nikotintyggegummi|nicotine gum|99-299|none|PCS|STANDARD|HEALTH|24,96 PCS|
BEAUTY-INTIMATE|glidecreme|glidmedel|glidekrem|lubricant|69-199|none|PCS|STANDARD|INTIMATE|75,100 ML|
FOOD-TEA|sort te|svart te|svart te|black tea|59-199|none|PCS|FOOD|NONE|75,100,125,250 G|box
FOOD-TEA|urtete|örtte|urtete|herbal tea|49-149|none|PCS|FOOD|NONE|50,75,100 G|box
FOOD-COFFEE|kaffebønner|kaffebönor|kaffebønner|coffee beans|79-249|none|PCS|FOOD|NONE|250,500,1000 G|box
FOOD-CONFECTIONERY|chokolade|choklad|sjokolade|chocolate|29-199|none|PCS|FOOD|NONE|90,100,180,320 G|box
FOOD-CHEESE|fast ost|hårdost|fast ost|hard cheese|149-399|none|KG|FOOD|NONE|1 KG|
FOOD-WINE|rødvin|rödvin|rødvin|red wine|79-399|none|PCS|STANDARD|AGE_RESTRICTED|750 ML|box
TOYS-WOODEN|træbane|träjärnväg|trebane|wooden railway|149-799|none|PCS|STANDARD|NONE||
TOYS-GAMES|brætspil|brädspel|brettspill|board game|149-499|none|PCS|STANDARD|NONE||
BOOKS-FICTION|roman|roman|roman|novel|99-299|none|PCS|BOOK|NONE||
BOOKS-COOKING|kogebog|kokbok|kokebok|cookery book|149-399|none|PCS|BOOK|NONE||
`).map((row) => {
  const [from = 0, to = 0] = field(row, 5).split('-').map(Number);
  const [contents = '', measure = 'PCS'] = field(row, 10).split(' ');
  return {
    category: `C-${field(row, 0)}`,
    noun: localised(field(row, 1), field(row, 2), field(row, 3), field(row, 4)),
    from,
    to,
    scheme: field(row, 6) as VariantScheme,
    unit: field(row, 7) as UnitCode,
    vat: field(row, 8) as VatProdPostingGroup,
    sensitivity: field(row, 9) as Sensitivity,
    contents: contents === '' ? [] : contents.split(',').map(Number),
    contentMeasure: measure as NetContent['measure'],
    boxed: field(row, 11) === 'box',
  };
});

export const colors: Readonly<Record<string, Localised>> = {
  BLK: localised('sort', 'svart', 'svart', 'black'),
  BLU: localised('blå', 'blå', 'blå', 'blue'),
  RED: localised('rød', 'röd', 'rød', 'red'),
  GRN: localised('grøn', 'grön', 'grønn', 'green'),
  WHT: localised('hvid', 'vit', 'hvit', 'white'),
  BRN: localised('brun', 'brun', 'brun', 'brown'),
  GRY: localised('grå', 'grå', 'grå', 'grey'),
};

export const colorLabel = localised('Farve', 'Färg', 'Farge', 'Colour');
export const sizeLabel = localised('Størrelse', 'Storlek', 'Størrelse', 'Size');
export const strapLabel = localised('Rem', 'Armband', 'Rem', 'Strap');
export const materialLabel = localised('Materiale', 'Material', 'Materiale', 'Material');
export const originLabel = localised('Oprindelse', 'Ursprung', 'Opprinnelse', 'Origin');

export const materials: readonly Localised[] = [
  localised('bomuld', 'bomull', 'bomull', 'cotton'),
  localised('uld', 'ull', 'ull', 'wool'),
  localised('rustfrit stål', 'rostfritt stål', 'rustfritt stål', 'stainless steel'),
  localised('eg', 'ek', 'eik', 'oak'),
  localised('glas', 'glas', 'glass', 'glass'),
  localised('genbrugsplast', 'återvunnen plast', 'resirkulert plast', 'recycled plastic'),
];

export const origins: readonly Localised[] = [
  localised('Danmark', 'Danmark', 'Danmark', 'Denmark'),
  localised('Sverige', 'Sverige', 'Sverige', 'Sweden'),
  localised('Norge', 'Norge', 'Norge', 'Norway'),
  localised('Portugal', 'Portugal', 'Portugal', 'Portugal'),
  localised('Italien', 'Italien', 'Italia', 'Italy'),
];

export const brands = [
  'Nordhavn',
  'Fjordur',
  'Hygn',
  'Skagen & Søn',
  'Lumi',
  'Bergvik',
  'Alm',
  'Tind',
  'Kystliv',
  'Vindø',
  'Ängsjö',
  'Marken',
] as const;
export const models = [
  'Alva',
  'Birk',
  'Freja',
  'Storm',
  'Ask',
  'Liv',
  'Njord',
  'Saga',
  'Embla',
  'Sol',
  'Rune',
  'Ylva',
  'Elv',
  'Tyr',
  'Idun',
  'Hav',
  'Lyng',
  'Odin',
  'Vega',
  'Nova',
] as const;
