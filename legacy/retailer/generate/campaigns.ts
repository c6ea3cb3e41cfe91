import type { ErpCampaign } from '../model.ts';
import { targetNumbers } from './fixedNumbers.ts';
import { localised } from './lexicon.ts';
import { guidsOf } from './random.ts';

type Row = Omit<ErpCampaign, 'id' | 'description' | 'targetCustomers'> & { readonly targeted?: true };

const rows: readonly Row[] = [
  {
    campaignNo: 'CP1001',
    title: localised('Urugen', 'Klockveckan', 'Klokkeuken', 'Watch week'),
    startingDate: '2026-11-13',
    endingDate: '2026-11-24',
    activated: true,
  },
  {
    campaignNo: 'CP1002',
    title: localised('Black November', 'Black November', 'Black November', 'Black November'),
    startingDate: '2026-11-16',
    endingDate: '2026-11-27',
    activated: true,
  },
  {
    campaignNo: 'CP1003',
    title: localised('Efterårstilbud', 'Höstrea', 'Høstsalg', 'Autumn sale'),
    startingDate: '2026-09-01',
    endingDate: '2026-10-15',
    activated: true,
  },
  {
    campaignNo: 'CP1004',
    title: localised('Julemarked', 'Julmarknad', 'Julemarked', 'Christmas market'),
    startingDate: '2026-12-01',
    endingDate: '2026-12-24',
    activated: true,
  },
  {
    campaignNo: 'CP1005',
    title: localised('Lampeaften', 'Lampkväll', 'Lampekveld', 'Lamp evening'),
    startingDate: '2026-11-01',
    endingDate: '2026-12-15',
    activated: false,
    targeted: true,
  },
  {
    campaignNo: 'CP1006',
    title: localised(
      'Tak fordi du er kunde',
      'Tack för att du är kund',
      'Takk for at du er kunde',
      'Thank you for being a customer',
    ),
    startingDate: '2026-11-01',
    endingDate: '2026-12-05',
    activated: true,
    targeted: true,
  },
  {
    campaignNo: 'CP1007',
    title: localised('Dagens smykke', 'Dagens smycke', 'Dagens smykke', 'Jewel of the day'),
    startingDate: '2026-11-20',
    endingDate: '2026-11-20',
    activated: true,
  },
  {
    campaignNo: 'CP1008',
    title: localised('Black November 2025', 'Black November 2025', 'Black November 2025', 'Black November 2025'),
    startingDate: '2025-11-17',
    endingDate: '2025-11-28',
    activated: false,
  },
  {
    campaignNo: 'CP1009',
    title: localised('Januarudsalg', 'Januarirea', 'Januarsalg', 'January sale'),
    startingDate: '2027-01-02',
    endingDate: '2027-01-31',
    activated: false,
  },
];

/** Campaigns that run, have ended and are to come; some activated, some for a target group alone. */
export function buildCampaigns(seed: number): ErpCampaign[] {
  const guid = guidsOf(seed, 'campaign');
  return rows.map(({ targeted, ...row }, index) => ({
    ...row,
    id: guid(index),
    description: row.title['en-GB'],
    targetCustomers: targeted === true ? targetNumbers : [],
  }));
}
