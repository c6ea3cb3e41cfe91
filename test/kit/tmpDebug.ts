process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
const { startStack } = await import('./startStack.ts');
const t = performance.now();
const s = await startStack({});
console.log(
  'started',
  Math.round(performance.now() - t),
  s.log
    .filter((l) => /"level":[45]0/.test(l))
    .map((l) => l.slice(0, 300))
    .slice(0, 5),
);
const r = s.retailer;
// truth vs crosswalk
const keys: { system: string; id: string; person: string }[] = [];
for (const p of r.people) {
  for (const id of p.crmIds) keys.push({ system: 'crm', id, person: p.personId });
  for (const id of p.erpNumbers) keys.push({ system: 'erp', id, person: p.personId });
  for (const id of p.shopIds) keys.push({ system: 'commerce', id: String(id), person: p.personId });
  for (const id of p.cardCodes) keys.push({ system: 'loyalty', id, person: p.personId });
}
const map = await s.customersOf(keys);
const byCus = new Map<string, Set<string>>(),
  byPerson = new Map<string, Set<string>>();
let missing = 0;
for (const k of keys) {
  const c = map.get(`${k.system}:${k.id}`);
  if (!c) {
    missing++;
    continue;
  }
  (byCus.get(c) ?? byCus.set(c, new Set()).get(c)!).add(k.person);
  (byPerson.get(k.person) ?? byPerson.set(k.person, new Set()).get(k.person)!).add(c);
}
console.log(
  'records',
  keys.length,
  'missing',
  missing,
  'customers',
  byCus.size,
  'wrongly joined',
  [...byCus.values()].filter((x) => x.size > 1).length,
  'people',
  byPerson.size,
  'split',
  [...byPerson.values()].filter((x) => x.size > 1).length,
);
const two = r.people.filter((p) => p.crmIds.length > 1);
console.log(
  'two contacts',
  two.length,
  'as one',
  two.filter((p) => new Set(p.crmIds.map((id) => map.get('crm:' + id))).size === 1).length,
);
console.log(JSON.stringify(two.slice(3, 6)));
const wrong = [...byCus].filter(([, x]) => x.size > 1).slice(0, 3);
for (const [c, ps] of wrong)
  console.log(
    c,
    [...ps].map((id) => JSON.stringify(r.people.find((p) => p.personId === id))),
  );
const split = [...byPerson].filter(([, x]) => x.size > 1).slice(0, 6);
for (const [pid, cs] of split)
  console.log(
    JSON.stringify(r.people.find((p) => p.personId === pid)),
    JSON.stringify(keys.filter((k) => k.person === pid).map((k) => [k.system, k.id, map.get(`${k.system}:${k.id}`)])),
  );
await s.stop();
