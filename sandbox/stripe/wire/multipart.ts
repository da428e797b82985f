/**
 * A body of parts, as the SDK sends files, as a form: what a file is called, how long it is and of
 * what type stand in for what is in it.
 */
export async function formOf(body: Buffer, contentType: string): Promise<string> {
  const headers = { "Content-Type": contentType };
  const parts = await new Response(new Uint8Array(body), { headers }).formData();
  const form = new URLSearchParams();
  for (const [name, value] of parts) {
    if (typeof value === "string") form.append(name, value);
    else {
      form.append(`${name}[name]`, value.name);
      form.append(`${name}[size]`, String(value.size));
      form.append(`${name}[type]`, value.type);
    }
  }
  return form.toString();
}
