/** Work that is begun together: what comes while some is under way is begun at once when that has ended. */
export interface Step {
  /** @param work begun with the number of its step, in one tick with everything else of it. Resolves, or rejects, with it. */
  enter(work: (step: number) => Promise<void>): Promise<void>;
}

export function createStep(): Step {
  let number = 0;
  let isUnderWay = false;
  let next: (() => Promise<void>)[] = [];

  const begin = (): void => {
    const works = next;
    next = [];
    number += 1;
    void Promise.allSettled(works.map((work) => work())).then(() => {
      isUnderWay = next.length > 0;
      // Not yet: those who were answered together ask together.
      if (isUnderWay) setImmediate(begin);
    });
  };

  return {
    enter: async (work) =>
      new Promise<void>((resolve, reject) => {
        next.push(() => work(number).then(resolve, reject));
        if (isUnderWay) return;
        isUnderWay = true;
        setImmediate(begin);
      }),
  };
}
