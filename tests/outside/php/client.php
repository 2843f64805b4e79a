<?php
declare(strict_types=1);

// client.php URL TOKEN PROFILE SOAP ELEMENTS REQUESTS: PHP's SoapClient makes every call of the list and reads
// every reply. The last line counts. SOAP is 1.1, or 1.2 with compressed requests.
foreach (['table', 'leaves', 'count', 'caller', 'trail'] as $part)
    require __DIR__ . "/$part.php";

/** A request that is like another has its elements too. */
function withBases(array $requests): array
{
    $named = array_column($requests, null, 'name');
    foreach ($requests as &$one)
        $one['elements'] += $named[$one['like'] ?? '']['elements'] ?? [];
    return $requests;
}

/** What the table has and no call sent, or no reply held. The page says of some that no reply uses them. */
function checkTable(Table $table, Caller $caller, Count $count): void
{
    foreach ($table->operations() as $operation)
        foreach (['request' => $caller->sent, 'reply' => $caller->read] as $direction => $all)
            foreach ($table->rows($operation, $direction) as ['name' => $name, 'rule' => $rule]) {
                $paths = array_keys($all[$operation] ?? []);
                $is = array_filter($paths, fn($path) => str_starts_with("$path/", "$name/"));
                if ($is === [] && $rule !== 'not used in the reply')
                    $count->lose($operation, $direction, $name, "was in no $direction");
            }
}

[, $url, $token, $profile, $soap, $elements, $requests] = $argv;
$table = new Table($elements, $profile);
$count = new Count();
$caller = new Caller($url, $soap, $table, $count);
$trail = new Trail(dirname($url, 2) . '/practice/ledger', $token, $caller, $table, $count);
$caller->signIn();
foreach (withBases(json_decode(file_get_contents($requests), true, flags: JSON_THROW_ON_ERROR)) as $request)
    $trail->follow($request);
$caller->signOut();
checkTable($table, $caller, $count);
exit($count->report("PHP SoapClient, $profile, SOAP $soap") ? 0 : 1);
