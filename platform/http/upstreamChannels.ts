import { channel } from 'node:diagnostics_channel';

/**
 * How this process's clients of upstreams are watched, by Node's own means for it: adapters make their clients themselves, and need not
 * know who counts. Without a listener nothing is made and nobody is called. `opened` and `closed` tell of an HttpClient, `attempt` of an
 * HttpAttempt.
 */
export const upstreamChannels = Object.freeze({
  opened: channel('samklang:upstream:opened'),
  closed: channel('samklang:upstream:closed'),
  attempt: channel('samklang:upstream:attempt'),
});
