<?php
declare(strict_types=1);

/** Follows each element of a request: into the service's understanding, its ledger, and what a query then says. */
final class Trail
{
    public function __construct(private string $ledger, private string $token, private Caller $caller,
        private Table $table, private Count $count) {}

    /** `refused` is what the service must say to a request that it must refuse, `fault` what its fault must. */
    public function follow(array $request): void
    {
        $request += ['refused' => '', 'fault' => ''];
        ['operation' => $operation, 'refused' => $refused, 'fault' => $fault] = $request;
        $elements = $this->table->known($operation, $request['elements']);
        $isChange = $refused . $fault === '' && preg_match('~Update|Create~', $operation);
        $before = $isChange ? $this->stored($elements['Customer/ID'] ?? null) : [];
        if (($result = $this->caller->call($operation, $elements, $fault)) === null)
            return;
        $wanted = $this->table->leaves($operation, $elements);
        $echo = byPath(rawLeaves($result->Debug ?? '', 'Request'));
        $this->count->compare($operation, 'request', $wanted, $echo, 'the service understood');
        $said = $result->Header->Error_Description ?? '';
        if ($said !== $refused || $fault !== '')
            foreach (array_keys($wanted) as $name)
                $this->count->lose($operation, 'request', $name, "the service said '$said', not '$refused$fault'");
        elseif ($isChange) {
            $this->compareLedger($operation, $elements);
            $after = $this->stored((string)($result->Customer_ID ?? $elements['Customer/ID']));
            $this->compareStored($operation, $elements, $before, $after);
        }
    }

    private function compareLedger(string $operation, array $elements): void
    {
        $asked = stream_context_create(['http' => ['header' => "Authorization: Bearer $this->token"]]);
        $entries = json_decode(file_get_contents($this->ledger, false, $asked), true);
        $entered = end($entries)['elements'];
        $rows = $this->table->rows($operation, 'request');
        foreach ($elements as $path => $value) {
            if (($rows[$path]['type'] ?? '') === 'base64' && $value !== null)
                $value = ['bytes' => strlen(base64_decode($value)), 'sha256' => hash('sha256', base64_decode($value))];
            $found = $entered[$path] ?? null;
            if (self::plain($found) !== self::plain($value))
                $this->count->lose($operation, 'request', $rows[$path]['name'] ?? $path,
                    'the ledger has ' . json_encode($found));
        }
    }

    /** A null changed nothing, and an empty text left nothing. */
    private function compareStored(string $operation, array $elements, array $before, array $after): void
    {
        $rows = $this->table->rows($operation, 'request');
        foreach ($this->table->rows('Customers_Query', 'reply') as $path => $row) {
            if (!array_key_exists($path, $elements) || $rows[$path]['use'] === 'ignored' || $row['type'] === 'base64')
                continue;
            $name = is_array($elements[$path]) ? $row['name'] . '/' . Table::item($row) : $row['name'];
            $wanted = $elements[$path] === null ? ($before[$name] ?? []) : array_diff((array)$elements[$path], ['']);
            $found = [$name => array_diff($after[$name] ?? [], [''])];
            $this->count->compare($operation, 'request', [$rows[$path]['name'] => $wanted],
                [$rows[$path]['name'] => $found[$name]], 'a query then has');
        }
    }

    /** The customer as a query has them on the wire: name => texts. */
    private function stored(?string $customer): array
    {
        if ($customer === null || $this->caller->call('Customers_Query', ['CustomerID' => $customer]) === null)
            return [];
        return $this->caller->reply('Customers_Query');
    }

    /** For comparing: without what is null, in the order of names. */
    private static function plain(mixed $value): mixed
    {
        if (!is_array($value))
            return $value;
        ksort($value);
        return array_filter(array_map(self::plain(...), $value), fn($one) => $one !== null);
    }
}
