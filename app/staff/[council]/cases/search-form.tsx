import { Form } from "@/components/forms";
import { Input } from "@/components/govuk";
import { searchLimit } from "@/lib/cases";
import { search } from "./actions";

type SearchFormProps = { slug: string; query: string; words: string | undefined };

/** The search: by a POST, because what is typed may name somebody, and an address may not. */
export function SearchForm({ slug, query, words }: SearchFormProps) {
  return (
    <search className="lgo-search">
      <Form
        action={search.bind(null, { council: slug })}
        hidden={{ query }}
        submitLabel="Search"
        submitVariant="secondary"
      >
        <Input
          name="words"
          label="Search cases"
          hint="A reference, words of the report or its place, or who reported it"
          value={words ?? ""}
          maxLength={searchLimit}
          autoComplete="off"
          spellCheck={false}
        />
      </Form>
    </search>
  );
}
