/** Whose password a form is about, for password managers: they read it, nobody sees it. */
export function UsernameField({ email }: { email: string }) {
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      defaultValue={email}
      readOnly
      hidden
    />
  );
}
