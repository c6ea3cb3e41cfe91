import type { MarketCode } from '../model.ts';

const words = (text: string) => text.trim().split(/\s+/);

export const givenNames: Readonly<Record<MarketCode, readonly string[]>> = {
  DK: words(`Anne Mette Kirsten Hanne Helle Susanne Lone Maria Camilla Louise Ida Freja Emma Signe Karen Birgit Jens Peter Lars
    Michael Henrik Søren Thomas Jan Christian Niels Martin Anders Mads Rasmus Frederik Oliver Emil Jørgen Åse Trine Pernille`),
  SE: words(`Anna Eva Maria Karin Kristina Lena Kerstin Sara Emma Malin Elin Ebba Astrid Alva Linnéa Åsa Lars Mikael Anders
    Johan Erik Per Karl Jan Thomas Daniel Fredrik Andreas Stefan Oskar Viktor Gustav Axel Björn Göran Saga`),
  NO: words(`Anne Inger Kari Marit Ingrid Liv Eva Berit Astrid Bjørg Hilde Nora Emma Thea Solveig Åse Jan Per Bjørn Ole Lars
    Kjell Knut Svein Arne Thomas Hans Geir Tor Odd Jakob Emil Øyvind Sindre Håkon Ragnhild`),
};

export const surnames: Readonly<Record<MarketCode, readonly string[]>> = {
  DK: words(`Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen
    Olsen Thomsen Poulsen Johansen Møller Mortensen Knudsen Holm Lund Schmidt Bruun Kjær Østergaard Vestergaard Dahl Skov Friis`),
  SE: words(`Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Lindberg
    Lindström Bergström Sandberg Holmgren Ström Åkesson Sjöberg Wallin Engström Öberg Nyström Hedlund Björk Ek Dahlgren`),
  NO: words(`Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen
    Hagen Johannessen Andreassen Jacobsen Dahl Lie Solberg Bakken Moen Strand Ødegård Sæther Lund Nygård Tangen`),
};

/** Street, then `postal code city`. */
export const streets: Readonly<Record<MarketCode, readonly string[]>> = {
  DK: [
    'Vestergade',
    'Nørregade',
    'Skovvej',
    'Strandvejen',
    'Kirkevej',
    'Birkevej',
    'Søndergade',
    'Engvej',
    'Bakkevej',
    'Møllevej',
  ],
  SE: [
    'Storgatan',
    'Kungsgatan',
    'Skolgatan',
    'Ringvägen',
    'Björkvägen',
    'Parkgatan',
    'Strandvägen',
    'Åsgatan',
    'Kyrkogatan',
  ],
  NO: [
    'Storgata',
    'Kirkegata',
    'Skoleveien',
    'Bjørkeveien',
    'Strandgata',
    'Fjellveien',
    'Industriveien',
    'Parkveien',
    'Solveien',
  ],
};

export const towns: Readonly<Record<MarketCode, readonly (readonly [postalCode: string, city: string])[]>> = {
  DK: [
    ['1423', 'København K'],
    ['2100', 'København Ø'],
    ['2200', 'København N'],
    ['2800', 'Kongens Lyngby'],
    ['4000', 'Roskilde'],
    ['5000', 'Odense C'],
    ['6000', 'Kolding'],
    ['7100', 'Vejle'],
    ['8000', 'Aarhus C'],
    ['8600', 'Silkeborg'],
    ['9000', 'Aalborg'],
  ],
  SE: [
    ['11422', 'Stockholm'],
    ['11830', 'Stockholm'],
    ['41118', 'Göteborg'],
    ['21145', 'Malmö'],
    ['75310', 'Uppsala'],
    ['58222', 'Linköping'],
    ['70211', 'Örebro'],
    ['90325', 'Umeå'],
  ],
  NO: [
    ['0250', 'Oslo'],
    ['0560', 'Oslo'],
    ['1337', 'Sandvika'],
    ['5003', 'Bergen'],
    ['7014', 'Trondheim'],
    ['4006', 'Stavanger'],
    ['9008', 'Tromsø'],
  ],
};
