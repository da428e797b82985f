import type { Pence } from "@/lib/money";
import type { CsvRecord } from "@/lib/platform";
import { type BatchAccount, type BatchItem, faultOf, MOST_LINES } from "./batch-account";
import { type EndRecord, type Read, readRecord } from "./records";
import { BatchRefusal } from "./refusal";

/** An account whose lines are still to come; null where its own cannot be read. */
interface Open {
  account: BatchAccount | null;
  fault: { line: number; reason: string } | null;
}

/** Puts the lines of a batch together to accounts, and counts them for its end. */
export class Assembly {
  #open: Open | null = null;
  #accounts = 0;
  #lines = 0;
  /** Null once an account came whose balance cannot be read. */
  #balance: Pence | null = 0n;
  #ended = false;

  /** Gives what is whole now that this line has come. Throws a `BatchRefusal` where the file is wrong. */
  take({ line, cells }: CsvRecord): BatchItem[] {
    if (this.#ended) throw new BatchRefusal(`Line ${line} comes after the end of the batch (T).`);
    if (!cells) throw new BatchRefusal(`Line ${line} is not well-formed CSV.`);
    const read = readRecord(cells);
    switch (read.letter ?? read.meant) {
      case "H":
        throw new BatchRefusal(`Line ${line} is a second head (H).`);
      case "A":
        return this.#begin(line, read);
      case "T":
        return this.#end(line, read);
      default:
        return this.#add(line, read);
    }
  }

  /** To be called once no line is left. */
  finish(): void {
    if (this.#ended) return;
    throw new BatchRefusal("The file stops before its end (T): it may have been cut off.");
  }

  #begin(line: number, read: Read): BatchItem[] {
    const done = this.#close();
    this.#accounts += 1;
    if (read.letter === "A") {
      this.#open = { account: { ...read.record, line, lines: [], prices: [] }, fault: null };
      if (this.#balance !== null) this.#balance += read.record.balance;
    } else {
      this.#open = { account: null, fault: { line, reason: faultIn(read) } };
      this.#balance = null;
    }
    return done;
  }

  #add(line: number, read: Read): BatchItem[] {
    if ((read.letter ?? read.meant) === "L") this.#lines += 1;
    const { account } = this.#open ?? {};
    if (!this.#open) return [{ kind: "refused", line, reason: "belongs to no account" }];
    if (read.letter === "P") account?.prices.push(read.record);
    // What is beyond the most is known to be too much, and not held.
    else if (read.letter !== "L") this.#open.fault ??= { line, reason: faultIn(read) };
    else if (account && account.lines.length <= MOST_LINES) account.lines.push(read.record);
    return [];
  }

  #end(line: number, read: Read): BatchItem[] {
    if (read.letter !== "T") {
      throw new BatchRefusal(`The end of the batch (T), line ${line}: ${faultIn(read)}.`);
    }
    this.#ended = true;
    this.#compare(read.record);
    return this.#close();
  }

  #compare({ accounts, lines, balance }: EndRecord): void {
    if (accounts !== this.#accounts || lines !== this.#lines) {
      throw new BatchRefusal(
        `The end of the batch (T) says ${accounts} accounts and ${lines} lines; ${this.#accounts} and ${this.#lines} came.`,
      );
    }
    if (this.#balance !== null && this.#balance !== balance) {
      throw new BatchRefusal(
        "The end of the batch (T) says another balance than its accounts have.",
      );
    }
  }

  #close(): BatchItem[] {
    const open = this.#open;
    this.#open = null;
    if (!open) return [];
    const { account, fault } = open;
    if (fault) return [{ kind: "refused", ...fault }];
    if (!account) return [];
    const reason = faultOf(account);
    if (reason) return [{ kind: "refused", line: account.line, reason }];
    return [{ kind: "account", account }];
  }
}

function faultIn(read: Read): string {
  return read.letter === null ? read.fault : "is out of place";
}
