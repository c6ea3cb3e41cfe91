import pc from 'picocolors';

/** A subgraph beside the house's own, as the status tells it. */
export interface OtherStatus {
  readonly name: string;
  readonly how:
    | { readonly kind: 'url'; readonly url: string; readonly isUp: boolean; readonly isInGraph: boolean }
    | { readonly kind: 'mock'; readonly isKnown: boolean };
}

export interface DevStatus {
  /** The house's subgraphs that run in process. */
  readonly own: number;
  readonly others: readonly OtherStatus[];
  /** Why the newest schemas are not served; null: they are. */
  readonly trouble: string | null;
  /** When the graph that is served was composed; null: none was. */
  readonly composedAt: string | null;
  readonly house: 'starting' | 'restarting' | 'up' | 'failed';
  /** Of the graph; null: it has not been up yet. */
  readonly url: string | null;
}

/** The one line that says how everything is. */
export function statusText({ own, others, trouble, composedAt, house, url }: DevStatus): string {
  const beside = others.map((other) => ` + ${other.name} (${told(other)})`).join('');
  const composed = composedAt === null ? pc.red('not composed') : `composed ${composedAt}`;
  const graph =
    trouble === null
      ? composed
      : `${pc.red(trouble)}, ${composedAt === null ? 'no graph yet' : `the graph of ${composedAt} stays`}`;
  return `samklang dev: ${own} subgraphs${beside} · ${graph} · ${where(house, url)}`;
}

function told({ how }: OtherStatus): string {
  if (how.kind === 'mock') return how.isKnown ? 'mocked' : pc.red('its schema file cannot be read');
  if (how.isUp) return `${how.url}, ${pc.green('up')}${how.isInGraph ? '' : ', not in the graph yet'}`;
  return `${how.url}, ${pc.yellow('down')}, ${how.isInGraph ? 'its last schema stays' : 'left out'}, asked again and again`;
}

function where(house: DevStatus['house'], url: string | null): string {
  if (house === 'up' && url !== null) return pc.cyan(`${url}/graphql`);
  if (house === 'failed') return pc.red('the house does not start, a change is waited for');
  return `${house} …`;
}
