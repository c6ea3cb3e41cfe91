/** Retries may be this share of the calls, so that they never double the load on an upstream that is down. */
const share = 0.1;
/** What a quiet upstream may retry before it has earned anything. */
const reserve = 5;
/** Credit is not hoarded through a long calm. */
const most = 20;

export interface RetryBudget {
  /** Each call earns a part of a retry. */
  earn(): void;
  /** Takes one retry if there is one. */
  spend(): boolean;
}

export function createRetryBudget(): RetryBudget {
  let credit = reserve;
  return {
    earn: () => {
      credit = Math.min(most, credit + share);
    },
    spend: () => {
      if (credit < 1) return false;
      credit -= 1;
      return true;
    },
  };
}
