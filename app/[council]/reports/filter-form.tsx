import { Field, Form } from "@/components/forms";
import { caseStates, publicStateNames } from "@/lib/cases";
import { type Filter, publicServices } from "./filter";

/** Picks a category and a state. Its address can be kept and sent on. */
export function FilterForm({ filter }: { filter: Filter }) {
  return (
    <Form action="" method="get" submitLabel="Show" submitVariant="secondary">
      <Field
        type="select"
        name="service"
        label="Category"
        value={filter.service ?? ""}
        options={[
          { value: "", text: "All categories" },
          ...publicServices.map(({ key, name }) => ({ value: key, text: name })),
        ]}
      />
      <Field
        type="select"
        name="state"
        label="State"
        value={filter.state ?? ""}
        options={[
          { value: "", text: "All states" },
          ...caseStates.map((state) => ({ value: state, text: publicStateNames[state] })),
        ]}
      />
    </Form>
  );
}
