/** Bounds the retries of a client while most of its calls fail. */
export interface RetryBudget {
  /** Takes the cost of a retry; false where it can't be paid. */
  readonly spend: () => boolean;
  /** A call has succeeded. */
  readonly refund: () => void;
}

const capacity = 500;
const retryCost = 5;

/** The token bucket of the AWS SDKs: a hundred retries at first, after that one for each five calls that succeed. */
export function createRetryBudget(): RetryBudget {
  let tokens = capacity;
  return {
    spend: () => {
      if (tokens < retryCost) return false;
      tokens -= retryCost;
      return true;
    },
    refund: () => {
      tokens = Math.min(capacity, tokens + 1);
    },
  };
}
