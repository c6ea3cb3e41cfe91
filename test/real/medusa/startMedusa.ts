export interface Medusa {
  readonly url: string;
  readonly email: string;
  readonly password: string;
  stop(): Promise<void>;
}
