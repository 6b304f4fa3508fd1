import { createInterface } from "node:readline/promises";
import type { Ask } from "../pipeline.js";
import type { Person } from "./terminal.js";

/** Takes every proposal. */
const takeProposals: Ask = (_question, proposal) => Promise.resolve(proposal);

/** Runs `work` with questions to a person; without one nothing is asked. */
export async function withQuestions<T>(
  person: Person | undefined,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  if (!person) return work(takeProposals);
  const prompt = createInterface(person);
  try {
    return await work(async (question, proposal) => {
      const answer = await prompt.question(`${question}${proposal === "" ? "" : ` [${proposal}]`}: `);
      return answer.trim() || proposal;
    });
  } finally {
    prompt.close();
  }
}
