<?php
declare(strict_types=1);

/** Counts elements that were sent or read, and says which were lost or refused. */
final class Count
{
    private array $seen = [], $lost = [], $refused = [];

    public function see(string $operation, string $direction, string $path): void
    {
        $this->seen["$operation $direction $path"] = true;
    }

    public function lose(string $operation, string $direction, string $path, string $why): void
    {
        $this->see($operation, $direction, $path);
        $this->lost["$operation $direction $path"] = $why;
    }

    public function refuse(string $operation, string $direction, string $path, string $why): void
    {
        $this->see($operation, $direction, $path);
        $this->refused["$operation $direction $path"] = $why;
    }

    /** Every value of `$wanted` (path => texts) stands in `$found`, in its order. */
    public function compare(string $operation, string $direction, array $wanted, array $found, string $where): void
    {
        foreach ($wanted as $path => $texts) {
            $this->see($operation, $direction, $path);
            $there = array_values($found[$path] ?? []);
            $same = count($there) === count($texts) ? array_map(isSame(...), array_values($texts), $there) : [false];
            $why = "$where: " . json_encode($there) . ', not ' . json_encode($texts);
            if (in_array(false, $same, true))
                $this->lose($operation, $direction, $path, $why);
        }
    }

    public function report(string $client): bool
    {
        foreach (['lost' => $this->lost, 'refused by the client' => $this->refused] as $what => $all)
            foreach ($all as $element => $why)
                echo "$client: $what: $element ($why)\n";
        $counts = array_map(count(...), [$this->seen, $this->lost, $this->refused]);
        printf("%d elements, %d lost, %d refused by the client\n", ...$counts);
        return $this->lost === [] && $this->refused === [];
    }
}
