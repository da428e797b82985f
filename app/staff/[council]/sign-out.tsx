/** A form, because signing out changes something. */
export function SignOut() {
  return (
    <form action="/staff/sign-out" method="post">
      <button type="submit" className="lgo-link-button">
        Sign out
      </button>
    </form>
  );
}
