import { createInterface } from "node:readline/promises";
import type { Ask } from "../pipeline.js";

/** Takes every proposal. */
const takeProposals: Ask = (_question, proposal) => Promise.resolve(proposal);

/** Runs `work` with questions to the person at the terminal; where nobody is there, or wants none, nothing is asked. */
export async function withQuestions<T>(takesProposals: boolean, work: (ask: Ask) => Promise<T>): Promise<T> {
  if (takesProposals || !process.stdin.isTTY || !process.stderr.isTTY) return work(takeProposals);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await work(async (question, proposal) => {
      const answer = await prompt.question(`${question}${proposal === "" ? "" : ` [${proposal}]`}: `);
      return answer.trim() || proposal;
    });
  } finally {
    prompt.close();
  }
}
