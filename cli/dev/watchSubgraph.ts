/** What is known of a subgraph at a URL. */
export type SubgraphNews =
  { readonly state: 'up'; readonly sdl: string } | { readonly state: 'down'; readonly reason: string };

export interface WatchSubgraphOptions {
  /** Asks the subgraph for its SDL; rejects when it does not answer with one. */
  readonly fetchSdl: () => Promise<string>;
  /** Between two questions while it answers. */
  readonly pollMs: number;
  /** After the first failure; doubled by each further one. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Called when it comes up, goes down or says something else than before; never twice for the same. */
  readonly onNews: (news: SubgraphNews) => void;
}

export interface SubgraphWatch {
  /** Resolves when it was first asked, whatever came of it. */
  readonly firstLook: Promise<void>;
  stop(): void;
}

/** Asks a subgraph for its SDL again and again, less and less often while it is down. */
export function watchSubgraph(options: WatchSubgraphOptions): SubgraphWatch {
  const { fetchSdl, pollMs, firstPauseMs, longestPauseMs, onNews } = options;
  let last: SubgraphNews | undefined;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const look = async (): Promise<void> => {
    const news = await fetchSdl().then(
      (sdl): SubgraphNews => ({ state: 'up', sdl }),
      (error: unknown): SubgraphNews => ({
        state: 'down',
        reason: error instanceof Error ? error.message : String(error),
      }),
    );
    if (isStopped) return;
    const isNew = news.state !== last?.state || (news.state === 'up' && last.state === 'up' && news.sdl !== last.sdl);
    last = news;
    const nextMs = news.state === 'up' ? pollMs : pauseMs;
    pauseMs = news.state === 'up' ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
    timer = setTimeout(() => void look(), nextMs);
    if (isNew) onNews(news);
  };
  return {
    firstLook: look(),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
