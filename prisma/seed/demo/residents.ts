const FIRST = [
  "Amira",
  "Ben",
  "Carol",
  "Dev",
  "Ewa",
  "Frank",
  "Gita",
  "Harold",
  "Ines",
  "Jack",
  "Keisha",
  "Leon",
  "Maureen",
  "Nadia",
  "Owen",
  "Patience",
  "Rhys",
  "Shreya",
  "Terry",
  "Yusuf",
];
const LAST = [
  "Abbott",
  "Bello",
  "Carver",
  "Dunne",
  "Eastwood",
  "Farooq",
  "Gill",
  "Hobbs",
  "Iqbal",
  "Jarvis",
  "Kaur",
  "Lowe",
  "Mensah",
];

export interface DemoResident {
  name: string | null;
  email: string | null;
  phone: string | null;
}

/**
 * Somebody made up, the same for the same number. One in seven gives nothing; addresses end in
 * example.com, numbers are of those that Ofcom keeps free for drama.
 */
export function resident(number: number): DemoResident {
  if (number % 7 === 6) return { name: null, email: null, phone: null };
  const first = FIRST[number % FIRST.length] ?? "";
  const last = LAST[number % LAST.length] ?? "";
  const email = `${first}.${last}@example.com`.toLowerCase();
  const phone = number % 3 === 0 ? `07700 900${String(number % 1000).padStart(3, "0")}` : null;
  return { name: `${first} ${last}`, email, phone };
}
