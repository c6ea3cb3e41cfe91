/** A vendor's call to us, as received: signatures are over the raw bytes. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Uint8Array;
}

export interface WebhookReply {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: string;
}

/** Checks the signature, takes the event once, answers quickly. Never throws for bad input: it answers 4xx. */
export type WebhookHandler = (request: WebhookRequest) => Promise<WebhookReply>;
