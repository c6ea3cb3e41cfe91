import type { MarketCode, Staff, StaffRole, StockLocation, Store, StoreServiceCode } from '../model.ts';
import { marketCodes, markets } from './markets.ts';
import { givenNames, surnames } from './names.ts';
import { withCheckDigit } from './numbers.ts';
import { landlineOf } from './phones.ts';
import { Random } from './random.ts';

/** market | city | street | postal code | latitude | longitude | partner */
const storeTable = `
DK|København|Amagertorv 6|1160|55.67869|12.57925|
DK|Frederiksberg|Falkoner Allé 21|2000|55.68114|12.53166|
DK|Kongens Lyngby|Klampenborgvej 221|2800|55.77059|12.50563|
DK|Roskilde|Algade 14|4000|55.64194|12.08367|
DK|Odense|Vestergade 20|5000|55.39594|10.38831|
DK|Aarhus|Søndergade 27|8000|56.15397|10.20561|
DK|Aalborg|Nytorv 8|9000|57.04822|9.92209|
DK|Esbjerg|Torvet 19|6700|55.46653|8.45207|
DK|Kolding|Skovvangen 42|6000|55.51364|9.46936|
DK|Helsingør|Stengade 30|3000|56.03605|12.61360|partner
DK|Rønne|Store Torv 3|3700|55.10091|14.70664|partner
SE|Stockholm|Hamngatan 18|11147|59.33258|18.06947|
SE|Solna|Stjärntorget 2|16979|59.37148|18.00469|
SE|Göteborg|Nordstadstorget 6|41105|57.70887|11.96869|
SE|Malmö|Södra Förstadsgatan 24|21143|55.60087|13.00123|
SE|Uppsala|Kungsgatan 50|75321|59.85883|17.63893|
SE|Linköping|Stora torget 4|58219|58.41086|15.62157|
SE|Umeå|Rådhusesplanaden 10|90328|63.82842|20.26301|partner
NO|Oslo|Karl Johans gate 14|0154|59.91273|10.74609|
NO|Bærum|Brodtkorbsgate 7|1338|59.89065|10.52374|
NO|Bergen|Torgallmenningen 8|5014|60.39132|5.32415|
NO|Trondheim|Olav Tryggvasons gate 26|7011|63.43345|10.39848|
NO|Stavanger|Klubbgata 5|4013|58.97014|5.73472|
NO|Tromsø|Storgata 70|9008|69.64917|18.95508|partner
`;

const ownServices: readonly StoreServiceCode[] = ['CLICK_AND_COLLECT', 'RETURNS', 'GIFT_WRAPPING'];

/** All stores, numbered within their market. */
export function buildStores(): Store[] {
  const counts: Record<MarketCode, number> = { DK: 0, SE: 0, NO: 0 };
  return storeTable
    .trim()
    .split('\n')
    .map((row, index) => {
      const [code = '', city = '', street = '', postalCode = '', latitude = '', longitude = '', partner = ''] =
        row.split('|');
      const market = marketCodes.find((known) => known === code);
      if (market === undefined) throw new Error(`No market ${code}`);
      counts[market] += 1;
      const storeId = `S-${market}${String(counts[market]).padStart(2, '0')}`;
      const isPartner = partner === 'partner';
      const flagship = counts[market] === 1;
      const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({
        weekday,
        opens: '10:00',
        closes: flagship ? '20:00' : '18:00',
      }));
      const sunday = flagship && market !== 'NO' ? [{ weekday: 7, opens: '11:00', closes: '17:00' }] : [];
      return {
        storeId,
        name: isPartner ? `Nordhavn Partner ${city}` : `Nordhavn ${city}`,
        market,
        gln: withCheckDigit(`57900001${String(index + 1).padStart(4, '0')}`),
        address: { street, postalCode, city, country: market },
        geo: { latitude: Number(latitude), longitude: Number(longitude) },
        phone: landlineOf(market, 900 + index),
        email: `${storeId.slice(2).toLowerCase()}@nordhavn.example`,
        openingHours: [...weekdays, { weekday: 6, opens: '10:00', closes: '17:00' }, ...sunday],
        services: isPartner
          ? ['CLICK_AND_COLLECT', 'PARCEL_POINT', 'RETURNS']
          : flagship
            ? [...ownServices, 'REPAIR', 'PERSONAL_SHOPPER']
            : index % 2 === 0
              ? [...ownServices, 'REPAIR']
              : ownServices,
        partner: isPartner,
        tillIds: isPartner ? [`${storeId}-T1`] : [`${storeId}-T1`, `${storeId}-T2`, `${storeId}-M1`],
      };
    });
}

/** Every store's own stock and each market's web warehouse. */
export function locationsOf(stores: readonly Store[]): StockLocation[] {
  return [
    ...marketCodes.map((market) => ({
      code: markets[market].onlineLocation,
      name: `Web warehouse ${market}`,
      market,
      storeId: null,
    })),
    ...stores.map(({ storeId, name, market }) => ({ code: storeId, name, market, storeId })),
  ];
}

/** E0001 associate of the first store, E0002 call-centre agent, E0003 marketer, E0004 integrator; then five a store and ten more agents. */
export function buildStaff(seed: number, stores: readonly Store[]): Staff[] {
  const staff: Staff[] = [];
  const add = (role: StaffRole, market: MarketCode, storeId: string | null, name?: string) => {
    const random = new Random(seed, 'staff', staff.length);
    const staffId = `E${String(staff.length + 1).padStart(4, '0')}`;
    const drawn = `${random.pick(givenNames[market])} ${random.pick(surnames[market])}`;
    staff.push({
      staffId,
      name: name ?? drawn,
      email: `${staffId.toLowerCase()}@nordhavn.example`,
      role,
      market,
      storeId,
    });
  };
  add('ASSOCIATE', 'DK', 'S-DK01', 'Mikkel Bruun');
  add('AGENT', 'DK', null, 'Anna Winther');
  add('MARKETER', 'DK', null, 'Sofie Krogh');
  add('INTEGRATOR', 'DK', null, 'Nordhavn Integration');
  for (const { market, storeId, partner } of stores) {
    if (partner) {
      add('ASSOCIATE', market, storeId);
      continue;
    }
    add('STORE_MANAGER', market, storeId);
    for (let n = 0; n < 4; n += 1) add('ASSOCIATE', market, storeId);
  }
  for (let n = 0; n < 10; n += 1) add('AGENT', marketCodes[n % 3] ?? 'DK', null);
  return staff;
}
